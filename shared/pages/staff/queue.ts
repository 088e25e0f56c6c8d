import type { QueueRow, QueueView } from '../../contracts/staff-views.ts';
import { departments } from '../../domain/complaints/departments.ts';
import type { Language } from '../../domain/language.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';
import { dueBadge, instant } from './time.ts';
import { type Words, wordsOf } from './words.ts';

/** The queue: whose promise is due first comes first. */
export function queueFragment(queue: QueueView, language: Language): string {
  const words = wordsOf(language);
  const { t } = words;
  return html`<section class="queue">
<h1>${t('queue.title')}</h1>
${tabs(queue, words)}
${
  queue.complaints.length === 0
    ? html`<p class="empty">${t(`queue.empty.${queue.state}`)}</p>`
    : html`<ul class="rows">${queue.complaints.map((row) => rowItem(row, words))}</ul>`
}
${queue.after !== undefined && html`<p class="more"><a class="button" href="#${address(queue, { after: queue.after })}">${t('queue.more')}</a></p>`}
</section>`.html;
}

function address(
  { view, state, department }: Pick<QueueView, 'view' | 'state' | 'department'>,
  more: { readonly after?: string } = {},
): string {
  const query = view === 'mine' ? { view, ...more } : { view, state, department, ...more };
  return `complaints?${new URLSearchParams(query)}`;
}

function tabs(queue: QueueView, { t }: Words): Html {
  const { department } = queue;
  const views = [
    { key: 'mine', view: 'mine', state: 'open' },
    { key: 'open', view: 'department', state: 'open' },
    { key: 'settled', view: 'department', state: 'settled' },
  ] as const;
  const tab = (href: string, text: string, current: boolean) =>
    html`<a href="#${href}"${current && html` aria-current="page"`}>${text}</a>`;
  return html`<nav class="tabs" aria-label="${t('queue.views')}">${views.map(({ key, ...shown }) =>
    tab(
      address({ ...shown, department }),
      t(`queue.view.${key}`),
      shown.view === queue.view && shown.state === queue.state,
    ),
  )}</nav>
${
  queue.view === 'department' &&
  html`<nav class="pills" aria-label="${t('queue.departments')}">${departments.map((one) =>
    tab(address({ ...queue, department: one }), t(`department.${one}`), one === department),
  )}</nav>`
}`;
}

function rowItem(row: QueueRow, words: Words): Html {
  const { t } = words;
  return html`<li><a class="row" href="#complaints/${row.reference}">
<span class="row-due">${row.due ? dueBadge(row.due, words) : standing(row, words)}${
    row.due && html`<small>${t(`clock.${row.due.clock}`)}</small>`
  }</span>
<span class="row-what"><span class="row-head"><b>${row.reference}</b> <span class="status">${t(`status.${row.status}`)}</span>${
    !row.confirmed && html` <span class="badge doubt">${icon('shield')}${t('unconfirmed')}</span>`
  }${
    (row.priority === 'high' || row.priority === 'urgent') &&
    html` <span class="badge late">${t(`priority.${row.priority}`)}</span>`
  }</span>
<span class="excerpt" dir="auto">${row.excerpt}</span></span>
<span class="row-who"><span>${icon('person')}<bdi>${row.ownerId}</bdi></span><small>${instant(row.receivedAt)}</small></span>
</a></li>`;
}

/** No clock runs: it waits for somebody, or it is settled. */
function standing({ status, breached }: QueueRow, { t }: Words): Html {
  const waits = status.startsWith('waiting') || status === 'pending-approval';
  if (waits) return html`<span class="badge quiet">${icon('pause')}${t('due.pausedShort')}</span>`;
  return breached
    ? html`<span class="badge late">${icon('alert')}${t('due.missed')}</span>`
    : html`<span class="badge good">${icon('check')}${t('due.met')}</span>`;
}
