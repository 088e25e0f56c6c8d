import type { Instant } from '../instant.ts';
import { addBusinessSeconds, businessSeconds } from './calendar.ts';
import type { ClockKind, Policy } from './policies.ts';

/**
 * One SLA promise being measured (F13): runs, pauses, stops once. A stopped clock keeps its result.
 * `dueAt` and `nextAt` are absent while it is paused or stopped.
 */
export interface Clock {
  /** Business seconds used before `runningSince`. */
  readonly usedSeconds: number;
  readonly runningSince?: Instant;
  readonly dueAt?: Instant;
  /** How many of the policy's shares have been recorded. */
  readonly fired: number;
  /** Next moment at which something is owed: a warning or the breach. */
  readonly nextAt?: Instant;
  readonly breachedAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly result?: 'met' | 'missed';
}

export type Clocks = Readonly<Partial<Record<ClockKind, Clock>>>;

function scheduled(policy: Policy, kind: ClockKind, clock: Clock, since: Instant): Clock {
  const { seconds, shares } = policy.targets[kind];
  const at = (share: number) =>
    addBusinessSeconds(policy.calendar, since, Math.max(0, seconds * share - clock.usedSeconds));
  const next = shares[clock.fired];
  return { ...clock, runningSince: since, dueAt: at(1), ...(next === undefined ? {} : { nextAt: at(next) }) };
}

export function startClock(policy: Policy, kind: ClockKind, at: Instant): Clock {
  return scheduled(policy, kind, { usedSeconds: 0, fired: 0 }, at);
}

function halted(policy: Policy, clock: Clock, at: Instant): Clock {
  const { runningSince, dueAt: _due, nextAt: _next, ...rest } = clock;
  const used = runningSince === undefined ? 0 : businessSeconds(policy.calendar, runningSince, at);
  return { ...rest, usedSeconds: clock.usedSeconds + used };
}

/** Pauses a running clock; a paused or stopped one is returned as it is. */
export function pauseClock(policy: Policy, clock: Clock, at: Instant): Clock {
  return clock.runningSince === undefined ? clock : halted(policy, clock, at);
}

/** Resumes a paused clock; a running or stopped one is returned as it is. */
export function resumeClock(policy: Policy, kind: ClockKind, clock: Clock, at: Instant): Clock {
  return clock.runningSince !== undefined || clock.stoppedAt !== undefined
    ? clock
    : scheduled(policy, kind, clock, at);
}

/** Stops a clock for good: met when it stopped at or before its due time. Stopping twice changes nothing. */
export function stopClock(policy: Policy, kind: ClockKind, clock: Clock, at: Instant): Clock {
  if (clock.stoppedAt !== undefined) return clock;
  const stopped = halted(policy, clock, at);
  const late =
    clock.breachedAt !== undefined ||
    (clock.dueAt !== undefined ? at > clock.dueAt : stopped.usedSeconds > policy.targets[kind].seconds);
  return { ...stopped, stoppedAt: at, result: late ? 'missed' : 'met' };
}

/** What a running clock owes at `now`: the first share not yet recorded whose time has come. */
export function owedShare(
  policy: Policy,
  kind: ClockKind,
  clock: Clock,
  now: Instant,
): { share: number; dueAt: Instant } | undefined {
  const share = policy.targets[kind].shares[clock.fired];
  if (share === undefined || clock.nextAt === undefined || clock.nextAt > now) return undefined;
  return { share, dueAt: clock.nextAt };
}

/** The clock after one share has been recorded; the share 1 is the breach, kept with its due time. */
export function recordShare(
  policy: Policy,
  kind: ClockKind,
  clock: Clock,
  share: number,
  dueAt: Instant,
): Clock {
  const { nextAt: _next, ...rest } = clock;
  const fired = { ...rest, fired: clock.fired + 1, ...(share === 1 ? { breachedAt: dueAt } : {}) };
  return clock.runningSince === undefined ? fired : scheduled(policy, kind, fired, clock.runningSince);
}
