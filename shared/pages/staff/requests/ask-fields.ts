import type { ComplaintView } from '../../../contracts/staff-views.ts';
import { type Shareable, shareable } from '../../../domain/requests/request-events.ts';
import type { RespondentKind } from '../../../domain/requests/respondent.ts';
import { type Html, html } from '../../html.ts';
import type { Words } from '../words.ts';
import { requestWords } from './request-words.ts';

/** What of this complaint there is to share: a box for what nobody typed would promise something. */
function sharedHere({ submission }: ComplaintView): readonly Shareable[] {
  const { contact, orderNumber, product } = submission;
  const there: Readonly<Record<Shareable, unknown>> = {
    order: orderNumber,
    product,
    text: submission.text,
    name: contact.name,
    contact: contact.email ?? contact.phone,
  };
  return shareable.filter((one) => there[one] !== undefined);
}

/** Whom to ask, and what they may see beside the question: nothing unless it is chosen. */
export function askFields(kind: RespondentKind, view: ComplaintView, { language }: Words): Html {
  const { q, duration } = requestWords(language);
  const name = `${kind}Id`;
  const known = view.respondents.filter((one) => one.kind === kind && one.enabled);
  const target = view.answerTargets[kind];
  return html`<label><span>${q(`ask.${name}`)}</span><select name="${name}"><option value="">${q('ask.nobody')}</option>${known.map(
    (one) => html`<option value="${one.id}">${one.name}</option>`,
  )}</select></label><fieldset class="share"><legend>${q('ask.share')}</legend><p class="hint">${q('ask.shareNothing')}</p>${sharedHere(
    view,
  ).map(
    (one) =>
      html`<label class="check"><input type="checkbox" name="share" value="${one}"> <span>${q(`share.${one}`)}</span></label>`,
  )}</fieldset>${target !== null && html`<p class="hint">${q('ask.dueIn', { time: duration(target) })}</p>`}`;
}

/** Why a wait for a supplier or department ends: only an answer counts for how fast they answer. */
export function endFields(view: ComplaintView, { language }: Words): Html | false {
  const { q } = requestWords(language);
  const { status } = view.state;
  return (
    (status === 'waiting-supplier' || status === 'waiting-department') &&
    html`<label><span>${q('end.how')}</span><select name="how" required>${(
      ['answered', 'recalled'] as const
    ).map((one) => html`<option value="${one}">${q(`end.${one}`)}</option>`)}</select></label>`
  );
}
