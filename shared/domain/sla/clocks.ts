import type { Instant } from '../instant.ts';
import type { Calendar } from './calendar.ts';
import { knownInstant, knownSeconds } from './known-time.ts';
import type { ClockKind, Policy, Target } from './policies.ts';
import { roundTheClock } from './round-the-clock.ts';

/**
 * One SLA promise being measured (F13): runs, pauses, stops once. A stopped clock keeps its result. It holds what cannot
 * be worked out again; its due time and its next moment follow from the policy: `dueAt`, `nextAt` below.
 */
export interface Clock {
  /** Business seconds used before `runningSince`. */
  readonly usedSeconds: number;
  /** Absent while it is paused or stopped. */
  readonly runningSince?: Instant;
  /** How many of the policy's shares have been recorded. */
  readonly fired: number;
  /** When it was due, once its breach has been recorded: what comes after, another policy or a pause, moves it no more. */
  readonly dueAt?: Instant;
  /** A target of its own: the authority's, or that of a question asked before the policy changed. */
  readonly targetSeconds?: number;
  /** Present once it has stopped. When that was, and when it was due, is in the events. */
  readonly result?: 'met' | 'missed';
}

export type Clocks = Readonly<Partial<Record<ClockKind, Clock>>>;

/** Shares of the time that an authority gives. */
const statutoryShares = [0.5, 0.75, 0.9, 1] as const;

/** The calendar that counts a promise: the policy's, but the law's time runs round the clock. */
export const calendarOf = (policy: Policy, kind: ClockKind): Calendar =>
  kind === 'statutory' ? roundTheClock : policy.calendar;

/** What a clock is held to; undefined when its policy makes no such promise. */
export function targetOf(policy: Policy, kind: ClockKind, { targetSeconds }: Clock): Target | undefined {
  const target = kind === 'statutory' ? undefined : policy.targets[kind];
  return targetSeconds === undefined
    ? target
    : { seconds: targetSeconds, shares: target?.shares ?? statutoryShares };
}

/** When `share` of the target is used up if the clock runs on; undefined while it does not run or nobody can know. */
function shareAt(policy: Policy, kind: ClockKind, clock: Clock, share: number): Instant | undefined {
  const target = targetOf(policy, kind, clock);
  if (clock.runningSince === undefined || target === undefined) return undefined;
  const left = Math.max(0, target.seconds * share - clock.usedSeconds);
  return knownInstant(calendarOf(policy, kind), clock.runningSince, left);
}

/** When the promise of a running clock is due (F13); undefined while it is paused or stopped, or beyond what its calendar knows. */
export function dueAt(policy: Policy, kind: ClockKind, clock: Clock): Instant | undefined {
  return clock.runningSince === undefined ? undefined : (clock.dueAt ?? shareAt(policy, kind, clock, 1));
}

/** It runs, and when it is due cannot be known: its calendar must be continued. */
export const isBeyondCalendar = (policy: Policy, kind: ClockKind, clock: Clock): boolean =>
  clock.runningSince !== undefined &&
  targetOf(policy, kind, clock) !== undefined &&
  dueAt(policy, kind, clock) === undefined;

/** The next moment at which a running clock owes something, a warning or the breach; undefined when it owes nothing more. */
export function nextAt(policy: Policy, kind: ClockKind, clock: Clock): Instant | undefined {
  const next = nextShare(policy, kind, clock);
  return next === undefined ? undefined : shareAt(policy, kind, clock, next);
}

const nextShare = (policy: Policy, kind: ClockKind, clock: Clock): number | undefined =>
  clock.dueAt === undefined ? targetOf(policy, kind, clock)?.shares[clock.fired] : undefined;

export function startClock(at: Instant): Clock {
  return { usedSeconds: 0, runningSince: at, fired: 0 };
}

/** Business seconds a clock has used until `at`. */
export function usedUntil(policy: Policy, kind: ClockKind, clock: Clock, at: Instant): number {
  const { runningSince, usedSeconds } = clock;
  return runningSince === undefined
    ? usedSeconds
    : usedSeconds + knownSeconds(calendarOf(policy, kind), runningSince, at);
}

/** Pauses a running clock; a paused or stopped one is returned as it is. The law's clock is never given to it. */
export function pauseClock(policy: Policy, clock: Clock, at: Instant): Clock {
  if (clock.runningSince === undefined) return clock;
  const { runningSince: _, ...paused } = clock;
  return { ...paused, usedSeconds: usedUntil(policy, 'resolution', clock, at) };
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
  const usedSeconds = usedUntil(policy, kind, clock, at);
  const target = targetOf(policy, kind, clock)?.seconds ?? Number.POSITIVE_INFINITY;
  const late = isBreached(policy, kind, clock) || (due !== undefined ? at > due : usedSeconds > target);
  return { usedSeconds, fired: clock.fired, result: late ? 'missed' : 'met' };
}

/** The promise is broken: its breach was recorded, or it stopped too late. */
export function isBreached(policy: Policy, kind: ClockKind, clock: Clock): boolean {
  if (clock.result !== undefined) return clock.result === 'missed';
  const shares = targetOf(policy, kind, clock)?.shares;
  return clock.dueAt !== undefined || (shares !== undefined && clock.fired >= shares.length);
}

/** Business seconds from `now` to a due time (F13); negative when it has passed. */
export function remainingSeconds(policy: Policy, kind: ClockKind, due: Instant, now: Instant): number {
  const calendar = calendarOf(policy, kind);
  return due >= now ? knownSeconds(calendar, now, due) : -knownSeconds(calendar, due, now);
}

/** What a running clock owes at `now`: the first share not yet recorded whose time has come. */
export function owedShare(
  policy: Policy,
  kind: ClockKind,
  clock: Clock,
  now: Instant,
): { share: number; dueAt: Instant } | undefined {
  const share = nextShare(policy, kind, clock);
  const due = nextAt(policy, kind, clock);
  if (share === undefined || due === undefined || due > now) return undefined;
  return { share, dueAt: due };
}

/** The clock after one more of its shares has been recorded; `due` when that was its breach. */
export function recordShare(clock: Clock, due?: Instant): Clock {
  return { ...clock, fired: clock.fired + 1, ...(due !== undefined && { dueAt: due }) };
}
