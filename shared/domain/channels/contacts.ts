import type { ComplaintEvent } from '../complaints/events.ts';
import type { Channel } from '../complaints/state.ts';
import { type Instant, secondsBetween } from '../instant.ts';
import { heardAt } from './happened-at.ts';

/** Each time customer and company were in touch about a complaint (R061, R062). */
export interface Contacts {
  /** The complaint itself, and each later message, whoever wrote it down. */
  readonly inbound: number;
  /** Answers, questions, offers and calls that reached the customer. */
  readonly outbound: number;
  /** The channels they used, in the order of their first use. */
  readonly channels: readonly Channel[];
  /** Contacts-to-answer (R061): how often the customer had to reach us until the first resolution; null while there is none. */
  readonly toAnswer: number | null;
}

const answers: readonly ComplaintEvent['type'][] = [
  'replied',
  'customer-asked',
  'offered',
  'resolved',
  'closed-unresolved',
];

const isInbound = ({ type, actor }: ComplaintEvent): boolean =>
  type === 'received' || type === 'customer-wrote' || (type === 'reopened' && actor.kind === 'customer');

const isOutbound = (event: ComplaintEvent): boolean =>
  answers.includes(event.type) || (event.type === 'contact-logged' && event.data.reached);

function channelOf(event: ComplaintEvent): Channel | undefined {
  if (event.type === 'received') return event.data.channel;
  if (event.type === 'customer-wrote')
    return event.data.channel ?? (event.actor.kind === 'customer' ? 'web' : undefined);
  return event.type === 'contact-logged' ? event.data.channel : undefined;
}

/** Counted from the whole log, oldest first. */
export function contactsOf(log: readonly ComplaintEvent[]): Contacts {
  const solved = log.findIndex(({ type }) => type === 'resolved');
  return {
    inbound: log.filter(isInbound).length,
    outbound: log.filter(isOutbound).length,
    channels: [...new Set(log.map(channelOf).filter((one) => one !== undefined))],
    toAnswer: solved < 0 ? null : log.slice(0, solved).filter(isInbound).length,
  };
}

/** Log lag (R145): seconds from what happened to its being logged; undefined for what nobody had to log. */
export function logLagSeconds(event: ComplaintEvent): number | undefined {
  const happenedAt: Instant | undefined =
    event.type === 'received'
      ? heardAt(event)
      : 'happenedAt' in event.data
        ? event.data.happenedAt
        : undefined;
  if (event.actor.kind !== 'staff' || happenedAt === undefined) return undefined;
  return secondsBetween(happenedAt, event.at);
}
