import type { ComplaintEvent } from '../complaints/events.ts';
import { isSettled, type Status } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import { businessSeconds } from '../sla/calendar.ts';
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

/** Each stretch between two events belongs to whoever was awaited in it; the four sum up to the whole time it was open. */
export function waitsOf(log: readonly ComplaintEvent[], policyOf: PolicyOf, now: Instant): Waits {
  const sums: { [W in Whose]: number | null } = {
    agentSeconds: 0,
    customerSeconds: null,
    supplierSeconds: null,
    departmentSeconds: null,
  };
  for (const [i, { at, state }] of log.entries()) {
    if (isSettled(state.status)) continue;
    const until = log[i + 1]?.at ?? now;
    const { calendar } = policyOf(state.policy);
    const seconds = until > at ? businessSeconds(calendar, at, until) : 0;
    const one = whose[state.status] ?? 'agentSeconds';
    sums[one] = (sums[one] ?? 0) + seconds;
  }
  return { ...sums, agentSeconds: sums.agentSeconds ?? 0 };
}
