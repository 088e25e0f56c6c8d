import type { Instant } from '../instant.ts';
import { knownInstant } from '../sla/known-time.ts';
import type { Policy } from '../sla/policies.ts';
import type { ComplaintEventType, ComplaintFact } from './events.ts';
import { type ComplaintState, isSettled, type Status } from './state.ts';

/** What staff do about a complaint. Assigning counts: whoever gets it has the whole time. What the customer or a clock does is none. */
const touches: readonly ComplaintEventType[] = [
  'acknowledged',
  'assessed',
  'investigation-started',
  'root-cause-recorded',
  'assigned',
  'replied',
  'note-added',
  'customer-asked',
  'contact-logged',
  'wait-ended',
  'approval-requested',
  'approval-given',
  'approval-refused',
  'escalated',
  'remedy-started',
  'invalid-proposed',
  'external-marked',
  'authority-answered',
  'external-unmarked',
  'promise-made',
  'promise-kept',
  'promise-waived',
];

/** Somebody else has to act first: the customer, a supplier, another department. */
const theirs: readonly Status[] = ['waiting-customer', 'waiting-supplier', 'waiting-department', 'offered'];
const isOurs = ({ status }: ComplaintState): boolean => !isSettled(status) && !theirs.includes(status);

/**
 * When it is to be told that nobody touched the complaint (R140): the policy's time, by its calendar, after the last thing
 * that staff did, or after it came (back) to us. Once told it is not told again until somebody has touched it.
 */
export function watchUntouched(
  before: ComplaintState | undefined,
  { untouchedAt, ...after }: ComplaintState,
  { type }: ComplaintFact,
  at: Instant,
  policy: Policy,
): ComplaintState {
  if (!isOurs(after) || type === 'left-untouched') return after;
  const begins = before === undefined || !isOurs(before) || touches.includes(type);
  const told = begins ? knownInstant(policy.calendar, at, policy.untouchedSeconds) : untouchedAt;
  return told === undefined ? after : { ...after, untouchedAt: told };
}
