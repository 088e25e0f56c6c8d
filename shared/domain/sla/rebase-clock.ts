import type { Instant } from '../instant.ts';
import { type Clock, dueAt, isBreached, targetOf, usedUntil } from './clocks.ts';
import type { ClockKind, Policy, TargetKind } from './policies.ts';

/** A question that was asked keeps the time it was given: whoever was asked has been told. */
const keepsTarget = (kind: TargetKind): boolean => kind === 'supplierAnswer' || kind === 'departmentAnswer';

/** How many shares of `to` are no later than the last one recorded of `from`: these are not recorded once more. */
function firedOf(from: readonly number[], to: readonly number[], fired: number): number {
  const last = from[fired - 1] ?? 0;
  return to.filter((share) => share <= last && share < 1).length;
}

/**
 * A clock when its policy or calendar changes at `at` (docs/decisions, 17). Business time used so far stays used, counted by
 * the old calendar; from `at` on the new target and calendar count. So the new due time is never before `at`: a target that
 * is used up already is due at that very moment. Shares recorded before are not recorded again. A promise that was broken
 * stays broken, with the due time it had. One that the new policy does not make is dropped; the law's time does not change.
 */
export function rebaseClock(
  from: Policy,
  to: Policy,
  kind: ClockKind,
  clock: Clock,
  at: Instant,
): Clock | undefined {
  if (clock.result !== undefined || kind === 'statutory') return clock;
  const usedSeconds = usedUntil(from, kind, clock, at);
  const since = clock.runningSince === undefined ? {} : { runningSince: at };
  if (isBreached(from, kind, clock)) {
    const due = dueAt(from, kind, clock);
    return { ...clock, usedSeconds, ...since, ...(due !== undefined && { dueAt: due }) };
  }
  const was = targetOf(from, kind, clock);
  const target = keepsTarget(kind) ? (was ?? to.targets[kind]) : to.targets[kind];
  if (!target) return undefined;
  const shares = to.targets[kind]?.shares ?? target.shares;
  return {
    usedSeconds,
    ...since,
    fired: firedOf(was?.shares ?? [], shares, clock.fired),
    ...(keepsTarget(kind) && { targetSeconds: target.seconds }),
  };
}
