import type { Instant } from '../instant.ts';
import { addBusinessSeconds, businessSeconds } from './calendar.ts';
import type { ClockKind, Policy } from './policies.ts';

/**
 * One SLA promise being measured (F13): runs, pauses, stops once. A stopped clock keeps its result. It holds what cannot
 * be worked out again; its due time and its next moment follow from the policy: `dueAt`, `nextAt` below.
 */
export interface Clock {
  /** Business seconds used before `runningSince`. */
  readonly usedSeconds: number;
  /** Absent while it is paused or stopped. */
  readonly runningSince?: Instant;
  /** How many of the policy's shares have been recorded; all of them: the promise is broken. */
  readonly fired: number;
  /** Present once it has stopped. When that was, and when it was due, is in the events. */
  readonly result?: 'met' | 'missed';
}

export type Clocks = Readonly<Partial<Record<ClockKind, Clock>>>;

/** When `share` of the target is used up if the clock runs on; undefined while it is paused or stopped. */
function shareAt(policy: Policy, kind: ClockKind, clock: Clock, share: number): Instant | undefined {
  if (clock.runningSince === undefined) return undefined;
  const left = Math.max(0, policy.targets[kind].seconds * share - clock.usedSeconds);
  return addBusinessSeconds(policy.calendar, clock.runningSince, left);
}

/** When the promise of a running clock is due (F13); undefined while it is paused or stopped. */
export function dueAt(policy: Policy, kind: ClockKind, clock: Clock): Instant | undefined {
  return shareAt(policy, kind, clock, 1);
}

/** The next moment at which a running clock owes something, a warning or the breach; undefined when it owes nothing more. */
export function nextAt(policy: Policy, kind: ClockKind, clock: Clock): Instant | undefined {
  const next = policy.targets[kind].shares[clock.fired];
  return next === undefined ? undefined : shareAt(policy, kind, clock, next);
}

export function startClock(at: Instant): Clock {
  return { usedSeconds: 0, runningSince: at, fired: 0 };
}

function halted(policy: Policy, clock: Clock, at: Instant): Clock {
  const { runningSince, ...rest } = clock;
  const used = runningSince === undefined ? 0 : businessSeconds(policy.calendar, runningSince, at);
  return { ...rest, usedSeconds: clock.usedSeconds + used };
}

/** Pauses a running clock; a paused or stopped one is returned as it is. */
export function pauseClock(policy: Policy, clock: Clock, at: Instant): Clock {
  return clock.runningSince === undefined ? clock : halted(policy, clock, at);
}

/** Resumes a paused clock; a running or stopped one is returned as it is. */
export function resumeClock(clock: Clock, at: Instant): Clock {
  return clock.runningSince !== undefined || clock.result !== undefined
    ? clock
    : { ...clock, runningSince: at };
}

/** Stops a clock for good: met when it stopped at or before its due time. Stopping twice changes nothing. */
export function stopClock(policy: Policy, kind: ClockKind, clock: Clock, at: Instant): Clock {
  if (clock.result !== undefined) return clock;
  const due = dueAt(policy, kind, clock);
  const stopped = halted(policy, clock, at);
  const late =
    isBreached(policy, kind, clock) ||
    (due !== undefined ? at > due : stopped.usedSeconds > policy.targets[kind].seconds);
  return { ...stopped, result: late ? 'missed' : 'met' };
}

/** The promise is broken: its breach was recorded, or it stopped too late. */
export function isBreached(policy: Policy, kind: ClockKind, clock: Clock): boolean {
  return clock.result === 'missed' || clock.fired >= policy.targets[kind].shares.length;
}

/** Business seconds from `now` to a due time (F13); negative when it has passed. */
export function remainingSeconds({ calendar }: Policy, due: Instant, now: Instant): number {
  return due >= now ? businessSeconds(calendar, now, due) : -businessSeconds(calendar, due, now);
}

/** What a running clock owes at `now`: the first share not yet recorded whose time has come. */
export function owedShare(
  policy: Policy,
  kind: ClockKind,
  clock: Clock,
  now: Instant,
): { share: number; dueAt: Instant } | undefined {
  const share = policy.targets[kind].shares[clock.fired];
  const due = nextAt(policy, kind, clock);
  if (share === undefined || due === undefined || due > now) return undefined;
  return { share, dueAt: due };
}

/** The clock after one more of its shares has been recorded. */
export function recordShare(clock: Clock): Clock {
  return { ...clock, fired: clock.fired + 1 };
}
