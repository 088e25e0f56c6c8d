import type { ComplaintState } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import { type Clock, startClock, stopClock } from '../sla/clocks.ts';
import type { ClockKind, Policy } from '../sla/policies.ts';
import type { WaitEnd } from './request-events.ts';

const kinds = ['supplierAnswer', 'departmentAnswer'] as const;
type RequestClock = (typeof kinds)[number];

const isRequestClock = (kind: ClockKind): kind is RequestClock => kinds.some((one) => one === kind);

function withClocks(
  state: ComplaintState,
  change: (kind: RequestClock, clock: Clock) => Clock | undefined,
): ComplaintState {
  const clocks: Partial<Record<ClockKind, Clock>> = {};
  for (const [kind, clock] of Object.entries(state.clocks) as [ClockKind, Clock][]) {
    const kept = isRequestClock(kind) ? change(kind, clock) : clock;
    if (kept) clocks[kind] = kept;
  }
  return { ...state, clocks };
}

/** Each question has a clock of its own: it starts on asking, from zero. It does not pause. */
export const startRequest = (state: ComplaintState, kind: RequestClock, at: Instant): ComplaintState => ({
  ...state,
  requests: (state.requests ?? 0) + 1,
  clocks: { ...state.clocks, [kind]: startClock(at) },
});

/** Answered: its clock stops and keeps its result. Recalled: nothing was kept or broken, the clock is dropped. */
export const endRequest = (
  state: ComplaintState,
  policy: Policy,
  at: Instant,
  how: WaitEnd = 'answered',
): ComplaintState =>
  withClocks(state, (kind, clock) => (how === 'recalled' ? undefined : stopClock(policy, kind, clock, at)));

/** A stopped request clock has done its work once the event that stopped it is written: the next state is without it. */
export const forgetEnded = (state: ComplaintState): ComplaintState =>
  kinds.some((kind) => state.clocks[kind]?.result !== undefined)
    ? withClocks(state, (_kind, clock) => (clock.result === undefined ? clock : undefined))
    : state;
