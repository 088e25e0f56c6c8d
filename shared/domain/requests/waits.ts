import { countsFrom, heardAt } from '../channels/happened-at.ts';
import type { ComplaintEvent } from '../complaints/events.ts';
import { isSettled, type Status } from '../complaints/state.ts';
import { earlier, type Instant } from '../instant.ts';
import { knownSeconds } from '../sla/known-time.ts';
import type { PolicyOf } from '../sla/policy-book.ts';

/**
 * Where the time of a complaint went (R066), in business seconds of its policy's calendar (F13), from its receipt until
 * now, settled times left out. Null: that wait never happened, which is not 0.
 */
export interface Waits {
  /** It was with us: nobody outside was awaited. */
  readonly agentSeconds: number;
  readonly customerSeconds: number | null;
  readonly supplierSeconds: number | null;
  readonly departmentSeconds: number | null;
}

type Whose = keyof Waits;
const whose: Readonly<Partial<Record<Status, Whose>>> = {
  'waiting-customer': 'customerSeconds',
  'waiting-supplier': 'supplierSeconds',
  'waiting-department': 'departmentSeconds',
};

/**
 * Each stretch between two events belongs to whoever was awaited in it; the four sum up to the whole time since the company
 * heard of it that it was open. What the customer said ended the wait when it was said: the rest, until it was logged, is ours.
 */
export function waitsOf(log: readonly ComplaintEvent[], policyOf: PolicyOf, now: Instant): Waits {
  const sums: { [W in Whose]: number | null } = {
    agentSeconds: 0,
    customerSeconds: null,
    supplierSeconds: null,
    departmentSeconds: null,
  };
  for (const [i, event] of log.entries()) {
    const { at, state } = event;
    if (isSettled(state.status)) continue;
    const until = log[i + 1]?.at ?? now;
    const { calendar } = policyOf(state.policy);
    const measure = (from: Instant, to: Instant) => (to > from ? knownSeconds(calendar, from, to) : 0);
    const turn = earlier(until, countsFrom(answeredAt(log, i) ?? until, at));
    const one = whose[state.status] ?? 'agentSeconds';
    sums[one] = (sums[one] ?? 0) + measure(at, turn);
    const ours = measure(turn, until) + (event.type === 'received' ? measure(heardAt(event), at) : 0);
    sums.agentSeconds = (sums.agentSeconds ?? 0) + ours;
  }
  return { ...sums, agentSeconds: sums.agentSeconds ?? 0 };
}

/** When the customer gave the answer that ended the wait in which event `i` stands, if staff logged it later. */
function answeredAt(log: readonly ComplaintEvent[], i: number): Instant | undefined {
  const left = log.slice(i).findIndex(({ state }) => state.status !== 'waiting-customer');
  const end = log[i + left];
  return left > 0 && end?.type === 'customer-wrote' ? end.data.happenedAt : undefined;
}
