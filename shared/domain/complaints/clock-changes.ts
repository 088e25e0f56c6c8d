import type { Instant } from '../instant.ts';
import { type Clock, pauseClock, resumeClock, startClock, stopClock } from '../sla/clocks.ts';
import type { ClockKind, Policy, TargetKind } from '../sla/policies.ts';
import type { ComplaintState } from './state.ts';

/** Every clock of a state changed; one for which there is nothing left is dropped. */
export function eachClock(
  state: ComplaintState,
  change: (clock: Clock, kind: ClockKind) => Clock | undefined,
): ComplaintState {
  const clocks: Partial<Record<ClockKind, Clock>> = {};
  for (const [kind, clock] of Object.entries(state.clocks) as [ClockKind, Clock][]) {
    const kept = change(clock, kind);
    if (kept) clocks[kind] = kept;
  }
  return { ...state, clocks };
}

/** The law's time does not wait for the customer. */
export const pauseClocks = (state: ComplaintState, policy: Policy, at: Instant): ComplaintState =>
  eachClock(state, (clock, kind) => (kind === 'statutory' ? clock : pauseClock(policy, clock, at)));

export const resumeClocks = (state: ComplaintState, at: Instant): ComplaintState =>
  eachClock(state, (clock) => resumeClock(clock, at));

/** Stops the clocks of these kinds, or all of them. */
export const stopClocks = (
  state: ComplaintState,
  policy: Policy,
  at: Instant,
  kinds?: readonly ClockKind[],
): ComplaintState =>
  eachClock(state, (clock, kind) =>
    kinds === undefined || kinds.includes(kind) ? stopClock(policy, kind, clock, at) : clock,
  );

/** Starts clocks that the policy has a target for; one that runs or is paused goes on as it is. */
export function startClocks(
  state: ComplaintState,
  policy: Policy,
  at: Instant,
  kinds: readonly TargetKind[],
): ComplaintState {
  const started = kinds
    .filter((kind) => policy.targets[kind] !== undefined)
    .filter((kind) => state.clocks[kind] === undefined || state.clocks[kind]?.result !== undefined)
    .map((kind) => [kind, startClock(at)] as const);
  return started.length === 0
    ? state
    : { ...state, clocks: { ...state.clocks, ...Object.fromEntries(started) } };
}

/** Neither kept nor broken: the promise fell away. */
export const dropClock = (state: ComplaintState, kind: ClockKind): ComplaintState =>
  eachClock(state, (clock, one) => (one === kind ? undefined : clock));

/** These tell for ever whether the complaint's main promises were kept; the others have done their work. */
const remembered: readonly ClockKind[] = ['firstResponse', 'resolution'];

/** A clock that has stopped is gone from the state after the event that stopped it, but for the main ones. */
export const forgetEnded = (state: ComplaintState): ComplaintState =>
  Object.values(state.clocks).some(({ result }) => result !== undefined)
    ? eachClock(state, (clock, kind) =>
        clock.result === undefined || remembered.includes(kind) ? clock : undefined,
      )
    : state;
