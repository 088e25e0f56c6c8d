import type { PhotosView } from '../../contracts/photos.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { ComplaintState } from '../../domain/complaints/state.ts';
import type { Language } from '../../domain/language.ts';
import type { PolicyOf } from '../../domain/sla/policy-book.ts';
import { promisesOf } from '../../domain/sla/promises.ts';
import { type Html, html } from '../html.ts';
import { fact, page } from './layout.ts';
import { photosCard, photoWords } from './photos.ts';
import { rights } from './rights.ts';
import { submissionFacts } from './submission.ts';
import { type Words, wordsOf } from './words.ts';

export interface ReceiptView {
  readonly language: Language;
  readonly path: string;
  readonly first: ComplaintEvent & { readonly type: 'received' };
  readonly state: ComplaintState;
  readonly policyOf: PolicyOf;
  readonly photos: PhotosView;
  /** The browser comes back from sending a photo. */
  readonly photoSent: boolean;
}

/** The answer to the form: reference, promises, what was typed and the state. Never replies: the link proves no mailbox. */
export function receiptPage({
  language,
  path,
  first,
  state,
  policyOf,
  photos,
  photoSent,
}: ReceiptView): string {
  const words = wordsOf(language);
  const { t, time } = words;
  const { calendar } = policyOf(state.policy);
  const { firstResponseDueAt, resolutionDueAt } = promisesOf(first.state, policyOf);
  return page(
    { language, title: t('receipt.title'), path, scripts: ['form.js', 'photos.js'] },
    html`${photoSent && html`<p class="done" role="status" tabindex="-1" data-focus>${photoWords(language)('sent')}</p>`}<div class="panel" data-clear-draft="complaint"><h1>${t('receipt.title')}</h1><p>${t('receipt.reference')}</p><p class="reference">${first.reference}</p></div>
<p class="lead">${next(first, state, words)}</p>
<dl class="facts">${[
      fact(t('receipt.state'), html`<strong>${t(`status.${state.status}.title`)}</strong>`),
      fact(t('receipt.received'), time(first.at, calendar.zone)),
      fact(t('receipt.firstResponse'), firstResponseDueAt && time(firstResponseDueAt, calendar.zone)),
      fact(t('receipt.resolution'), resolutionDueAt && time(resolutionDueAt, calendar.zone)),
    ]}</dl>
<section class="card"><h2>${t('receipt.typed')}</h2>${submissionFacts(first.data.submission, words)}</section>
${photosCard({ language, path, photos, zone: calendar.zone, waitingFor: first.data.keyHash }, words)}
${rights(words)}
<p class="hint">${t('receipt.keep')}</p>`,
  );
}

function next({ data }: ReceiptView['first'], state: ComplaintState, { t }: Words): Html {
  if (state.customerId !== undefined) return html`${t('receipt.next.confirmed')}`;
  if (data.suspect) return html`${t('receipt.next.checked')}`;
  const { email } = data.submission.contact;
  return email === undefined ? html`${t('receipt.next.phone')}` : html`${t('receipt.next.email')}`;
}
