import { dropClock, startClocks, stopClocks } from '../complaints/clock-changes.ts';
import type { ComplaintState } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../sla/policies.ts';
import type { WaitEnd } from './request-events.ts';

const kinds = ['supplierAnswer', 'departmentAnswer'] as const;

/** Each question has a clock of its own: it starts on asking, from zero. It does not pause. */
export const startRequest = (
  state: ComplaintState,
  kind: (typeof kinds)[number],
  at: Instant,
  policy: Policy,
): ComplaintState => startClocks({ ...state, requests: (state.requests ?? 0) + 1 }, policy, at, [kind]);

/** Answered: its clock stops and keeps its result. Recalled: nothing was kept or broken, the clock is dropped. */
export const endRequest = (
  state: ComplaintState,
  policy: Policy,
  at: Instant,
  how: WaitEnd = 'answered',
): ComplaintState =>
  how === 'recalled' ? kinds.reduce(dropClock, state) : stopClocks(state, policy, at, kinds);
