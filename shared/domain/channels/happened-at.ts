import type { ComplaintEvents, Received } from '../complaints/events.ts';
import type { Channel } from '../complaints/state.ts';
import { DomainError } from '../errors.ts';
import { addSeconds, type Instant, later } from '../instant.ts';

/** What staff log: it reached a person, not this system. */
export const loggedChannels = [
  'phone',
  'counter',
  'wechat',
  'sms',
  'fax',
  'email',
] as const satisfies readonly Channel[];
export type LoggedChannel = (typeof loggedChannels)[number];

/** On these a member of staff answers in the same moment. */
const conversations: readonly Channel[] = ['phone', 'counter'];

/** Staff logged a conversation, so a first human response was part of it. */
export const wasAnsweredAtOnce = ({ channel, happenedAt }: ComplaintEvents['received']): boolean =>
  happenedAt !== undefined && conversations.includes(channel);

/** When the company heard of a complaint: when the customer said it to a member of staff, else when it came in. */
export const heardAt = ({ at, data }: Received): Instant => data.happenedAt ?? at;

const longestLagSeconds = 366 * 86_400;

/**
 * When something happened that is logged at `at`: not in the future, and within a year, so that a mistyped date is seen.
 * @throws DomainError unprocessable/`happened-in-future`, `happened-long-ago`.
 */
export function checkHappenedAt(happenedAt: Instant | undefined, at: Instant, field = 'happenedAt'): void {
  if (happenedAt === undefined) return;
  if (happenedAt > at)
    throw new DomainError(
      'unprocessable',
      'happened-in-future',
      'Say when it happened; that is not in the future.',
      {
        field,
      },
    );
  if (happenedAt < addSeconds(at, -longestLagSeconds))
    throw new DomainError(
      'unprocessable',
      'happened-long-ago',
      'This is more than a year ago; check the date.',
      {
        field,
      },
    );
}

/** What a customer said ends a wait when it was said, but not before the wait began: logging late never helps our figures. */
export const countsFrom = (happenedAt: Instant, waitingSince: Instant): Instant =>
  later(happenedAt, waitingSince);
