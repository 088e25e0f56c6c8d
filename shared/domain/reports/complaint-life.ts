import { heardAt } from '../channels/happened-at.ts';
import type { ComplaintEvent } from '../complaints/events.ts';
import { type Channel, isSettled, type Status } from '../complaints/state.ts';
import { type Instant, secondsBetween } from '../instant.ts';
import { type Waits, waitsOf } from '../requests/waits.ts';
import type { PolicyOf } from '../sla/policy-book.ts';

/**
 * How one complaint's life went: the row that figures over many complaints are counted from. It exists from the moment the
 * complaint is settled for the first time; what is still open is a card. Derived from the log, no personal text.
 */
export interface ComplaintLife {
  readonly reference: string;
  /** Number of the event that last changed this row: a higher one replaces it. */
  readonly sequence: number;
  readonly receivedAt: Instant;
  readonly status: Status;
  readonly department: string;
  readonly ownerId: string;
  readonly channel: Channel;
  /** Null until it is assessed. */
  readonly cause: string | null;
  /** Null while nobody has confirmed it: such a complaint is in no published figure. */
  readonly customerId: string | null;
  readonly ownerChanges: number;
  /** The first answer, question or offer of a person to the customer. */
  readonly firstAnsweredAt: Instant | null;
  readonly firstResolvedAt: Instant | null;
  /** How often the customer was asked or had to write before the first resolution: 0 is right first time (R236). */
  readonly contactsBefore: number;
  /** It was reopened within 30 days of a resolution (R236). */
  readonly reopenedSoon: boolean;
  /** Where its time went until `sequence`; absent on rows of before. */
  readonly waits?: Waits;
  /** Null while it is open again. */
  readonly settledAt: Instant | null;
}

/** A reopening within so many seconds of the resolution counts against it: 30 days. */
const soonSeconds = 30 * 86_400;

const answers: readonly ComplaintEvent['type'][] = ['replied', 'customer-asked', 'offered'];
const isAnswer = (event: ComplaintEvent): boolean =>
  answers.includes(event.type) || (event.type === 'contact-logged' && event.data.reached);
const contacts: readonly ComplaintEvent['type'][] = ['customer-asked', 'customer-wrote'];

type Facts = Omit<ComplaintLife, 'sequence'> & { readonly resolvedAt: Instant | null };

const begin = (received: ComplaintEvent): Facts => ({
  reference: received.reference,
  receivedAt: received.type === 'received' ? heardAt(received) : received.at,
  ...standing(received),
  firstAnsweredAt: null,
  firstResolvedAt: null,
  resolvedAt: null,
  contactsBefore: 0,
  reopenedSoon: false,
  settledAt: null,
});

const standing = ({ state }: ComplaintEvent) => ({
  status: state.status,
  department: state.department,
  ownerId: state.ownerId,
  channel: state.channel,
  cause: state.cause ?? null,
  customerId: state.customerId ?? null,
  ownerChanges: state.ownerChanges ?? 0,
});

function after(facts: Facts, event: ComplaintEvent): Facts {
  const { type, at, state } = event;
  const settled = isSettled(state.status);
  const soon =
    type === 'reopened' && facts.resolvedAt !== null && secondsBetween(facts.resolvedAt, at) <= soonSeconds;
  return {
    ...facts,
    ...standing(event),
    firstAnsweredAt: facts.firstAnsweredAt ?? (isAnswer(event) ? at : null),
    firstResolvedAt: facts.firstResolvedAt ?? (type === 'resolved' ? at : null),
    resolvedAt: type === 'resolved' ? at : facts.resolvedAt,
    contactsBefore:
      facts.contactsBefore + (facts.firstResolvedAt === null && contacts.includes(type) ? 1 : 0),
    reopenedSoon: facts.reopenedSoon || soon,
    settledAt: settled ? (facts.settledAt ?? at) : null,
  };
}

/** Whether an event may change the row: only what settles a complaint, happens to a settled one, or opens it again. */
export const touchesLife = (before: ComplaintEvent | undefined, { state }: ComplaintEvent): boolean =>
  isSettled(state.status) || (before !== undefined && isSettled(before.state.status));

/**
 * The row of a complaint from its whole log (oldest first); undefined while it was never settled. Pure: the same log gives
 * the same row, and the row depends on no event after its `sequence` that does not touch it.
 */
export function lifeOf(log: readonly ComplaintEvent[], policyOf: PolicyOf): ComplaintLife | undefined {
  const [first] = log;
  if (!first) return undefined;
  let facts = begin(first);
  let row: ComplaintLife | undefined;
  for (const [i, event] of log.entries()) {
    if (i > 0) facts = after(facts, event);
    if (!touchesLife(log[i - 1], event)) continue;
    const { resolvedAt: _, ...shown } = facts;
    const waits = waitsOf(log.slice(0, i + 1), policyOf, event.at);
    const next = { ...shown, waits, sequence: event.sequence };
    if (!row || JSON.stringify({ ...row, sequence: 0 }) !== JSON.stringify({ ...next, sequence: 0 }))
      row = next;
  }
  return row;
}
