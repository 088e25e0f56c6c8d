import { type CustomerEntry, customerTimeline } from '../../domain/complaints/customer-timeline.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { Offer } from '../../domain/complaints/state.ts';
import { type Html, html } from '../html.ts';
import { photoWords } from './photos.ts';
import type { Words } from './words.ts';

/** The events that are the customer's, newest first; whose words they are is said in words, not by side or colour alone. */
export function timeline(events: readonly ComplaintEvent[], words: Words, zone: string): Html {
  const entries = [...customerTimeline(events)].reverse();
  return html`<ol class="timeline">${entries.map((entry) => line(entry, words, zone))}</ol>`;
}

const line = ({ type, at, by, text, offer, reason }: CustomerEntry, words: Words, zone: string): Html =>
  html`<li class="${by}"><p class="what"><b>${words.t(`event.${type}.${by === 'customer' ? 'you' : 'we'}`)}</b> ${words.time(at, zone)}</p>${
    offer && html`<p class="offer">${offerWords(offer, words)}</p>`
  }${reason !== undefined && html`<p>${photoWords(words.language)(`reason.${reason}`)}</p>`}${text !== undefined && html`<p class="said"><bdi>${text}</bdi></p>`}</li>`;

/** `Refund, CN¥12.50, by 1 December 2026`. */
export function offerWords({ kind, amountMinor, currency, dueOn }: Offer, { t, money, day }: Words): Html {
  const parts = [
    t(`remedy.${kind}`),
    amountMinor !== undefined && currency !== undefined && money(amountMinor, currency),
    dueOn !== undefined && t('offer.by', { day: day(dueOn) }),
  ].filter((part) => part !== false);
  return html`${parts.join(t('offer.separator'))}`;
}
