import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { legalCommands } from '../../domain/complaints/lifecycle.ts';
import { nextDue } from '../../domain/complaints/moments.ts';
import { promisedToCustomers } from '../../domain/sla/promises.ts';
import { type Html, html } from '../html.ts';
import { fact, page, typed } from './layout.ts';
import { photosCard, photoWords } from './photos.ts';
import { rights } from './rights.ts';
import { actionForms } from './status-forms.ts';
import type { StatusView } from './status-view.ts';
import { submissionFacts } from './submission.ts';
import { timeline } from './timeline.ts';
import { type Words, wordsOf } from './words.ts';

/** How the complaint stands in plain words, who has it, what comes next and until when; and what the customer can do. */
export function statusPage(view: StatusView): string {
  const { language, path, events, policyOf, done, problem } = view;
  const words = wordsOf(language);
  const { t } = words;
  const [first] = events;
  const head = events.at(-1);
  if (first?.type !== 'received' || !head) throw new RangeError('A complaint begins with its intake');
  const { state, reference } = head;
  const { zone } = policyOf(state.policy).calendar;
  const legal = legalCommands(state.status, 'customer');
  return page(
    {
      language,
      title: `${t(`status.${state.status}.title`)} · ${reference}`,
      path,
      scripts: ['form.js', 'photos.js'],
    },
    html`${done && html`<p class="done" role="status" tabindex="-1" data-focus>${done === 'photo' ? photoWords(language)('sent') : t(`action.${done}.done`)}</p>`}${
      problem &&
      html`<div class="problems" role="alert" tabindex="-1" data-focus><h2>${t('status.problem')}</h2><p>${problem.words}</p></div>`
    }<p class="eyebrow">${t('status.complaint')} <b class="nowrap">${reference}</b></p>
<h1>${t(`status.${state.status}.title`)}</h1>
<p class="lead">${t(`status.${state.status}.next`)}</p>${
      view.elsewhere && html`<p>${t('status.elsewhere', { state: t(`status.${view.elsewhere}.title`) })}</p>`
    }
<dl class="facts">${[fact(t('status.owner'), owner(head, words)), deadline(view, head, words, zone)]}</dl>
${actionForms({ ...view, state, expectedSequence: head.sequence, legal }, words)}
${photosCard({ ...view, zone }, words)}
<section><h2>${t('status.timeline')}</h2>${timeline(events, words, zone)}</section>
<details><summary>${t('receipt.typed')}</summary>${submissionFacts(first.data.submission, words)}</details>
${rights(words)}`,
  );
}

/** An account that a person can read is shown; one that only a machine can is not. */
const readable = (ownerId: string): boolean => !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(ownerId);

const owner = ({ state: { ownerId, department } }: ComplaintEvent, { t }: Words): Html =>
  html`${readable(ownerId) && html`${typed(ownerId)}, `}${t(`department.${department}`)}`;

function deadline(
  { policyOf, now }: StatusView,
  { state }: ComplaintEvent,
  { t, time }: Words,
  zone: string,
): Html | false {
  const due = nextDue(state, policyOf, promisedToCustomers);
  if (!due) return state.status === 'waiting-customer' && fact(t('status.deadline'), t('status.paused'));
  return fact(
    t(`status.due.${due.clock}`),
    html`${time(due.dueAt, zone)}${due.dueAt < now && html`<br><b class="late">${t('status.late')}</b>`}`,
  );
}
