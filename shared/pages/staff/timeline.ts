import type { ComplaintView, TimelineEntry } from '../../contracts/staff-views.ts';
import { photoWords } from '../customer/photos.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';
import { nameOf, requestFacts } from './requests/request-entries.ts';
import { instant } from './time.ts';
import type { Words } from './words.ts';

/** How an entry looks: who spoke to whom decides, so that a reply is never taken for a note. */
function toneOf({ type, actor }: TimelineEntry): string {
  if (type === 'received' || type === 'customer-wrote' || actor.kind === 'customer') return 'customer';
  if (type === 'note-added') return 'note';
  if (type === 'replied' || type === 'customer-asked' || type === 'offered' || type === 'resolved')
    return 'answer';
  if (type === 'clock-warned' || type === 'clock-breached' || type === 'left-untouched') return 'alarm';
  return 'step';
}

/** Newest first; entries after `seen` are marked: what changed meanwhile. */
export function timeline(
  { timeline: entries, respondents }: ComplaintView,
  words: Words,
  seen?: number,
): Html {
  return html`<section><h2>${words.t('complaint.timeline')}</h2><ol class="timeline" reversed>${[...entries]
    .reverse()
    .map((entry) =>
      item(entry, respondents, words, seen !== undefined && entry.sequence > seen),
    )}</ol></section>`;
}

function item(entry: TimelineEntry, names: ComplaintView['respondents'], words: Words, isNew: boolean): Html {
  const { t } = words;
  const { actor, type } = entry;
  const who =
    actor.kind === 'staff'
      ? html`<bdi>${actor.id}</bdi>`
      : html`${t(`actor.${actor.kind}`)}${isRespondent(actor.kind) && html` <bdi>${nameOf(names, actor.kind, actor.id ?? '')}</bdi>`}`;
  return html`<li class="${toneOf(entry)}"><p class="entry-head"><b>${t(`event.${type}`)}</b>${
    isNew && html` <span class="badge soon">${t('complaint.new')}</span>`
  }<span class="by">${who} · ${instant(entry.at)}</span></p>${requestFacts(entry, names, words)}${body(entry, words)}</li>`;
}

const isRespondent = (kind: string): boolean => kind === 'supplier' || kind === 'department';

const said = (text: string): Html => html`<p class="text" dir="auto">${text}</p>`;

function body(entry: TimelineEntry, words: Words): Html | false {
  const { t } = words;
  switch (entry.type) {
    case 'received':
      return said(entry.data.submission.text);
    case 'assessed': {
      const { cause, severity, priority } = entry.data;
      return html`<p>${words.cause(cause)} · ${t(`severity.${severity}`)} · ${t(`priority.${priority}`)}</p>`;
    }
    case 'assigned':
      return html`<p>${icon('person')}<bdi>${entry.data.ownerId}</bdi> · ${t(`department.${entry.data.department}`)}</p>${said(entry.data.summary)}`;
    case 'offered':
      return html`<p>${offerText(entry.data.offer, words)}</p>${said(entry.data.text)}`;
    case 'resolved':
      return html`<p>${t(`outcome.${entry.data.outcome}`)}</p>${said(entry.data.text)}`;
    case 'clock-warned':
    case 'clock-breached':
      return html`<p>${t(`clock.${entry.data.clock}`)} · ${instant(entry.data.dueAt)}</p>`;
    case 'survey-suppressed':
      return html`<p>${t(`suppressed.${entry.data.reason}`)}</p>`;
    case 'customer-wrote':
    case 'contact-logged':
      return html`${contactFacts(entry, words)}${said(entry.data.text)}`;
    case 'photo-refused':
      return html`<p>${photoWords(words.language)(`reason.${entry.data.reason}`)}</p>`;
    case 'merged':
      return html`<p><a href="#complaints/${entry.data.into}">${entry.data.into}</a></p>`;
    default:
      return 'text' in entry.data && said(entry.data.text);
  }
}

/** `Phone · 24 Nov 10:02 · Mrs Chan · not reached`: what is not said is left out. */
function contactFacts({ type, data }: ContactEntry, { t }: Words): Html | false {
  const { channel, happenedAt } = data;
  const who = type === 'customer-wrote' && data.from;
  const parts = [
    channel !== undefined && html`${t(`channel.${channel}`)}`,
    happenedAt !== undefined && instant(happenedAt),
    who && html`<bdi>${who}</bdi>`,
    type === 'contact-logged' && !data.reached && html`${t('reached.false')}`,
  ].filter((part) => part !== false && part !== undefined && part !== '');
  return parts.length > 0 && html`<p>${parts.map((part, i) => html`${i > 0 && ' · '}${part}`)}</p>`;
}

type ContactEntry = Extract<TimelineEntry, { type: 'customer-wrote' | 'contact-logged' }>;
type OfferData = Extract<TimelineEntry, { type: 'offered' }>['data']['offer'];

/** `Refund · CN¥12.50 · by 1 Dec 2026`: what is not said is left out, never shown as zero. */
export function offerText(
  { kind, amountMinor, currency, dueOn }: OfferData,
  { t, money, day }: Words,
): string {
  return [
    t(`remedy.${kind}`),
    amountMinor !== undefined && currency !== undefined && money(amountMinor, currency),
    dueOn !== undefined && t('complaint.by', { day: day(dueOn) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
