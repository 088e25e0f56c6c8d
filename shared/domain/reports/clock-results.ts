import type { ComplaintEvent, ComplaintEventType } from '../complaints/events.ts';
import { type Instant, later } from '../instant.ts';
import { type Clock, calendarOf, dueAt, targetOf, usedUntil } from '../sla/clocks.ts';
import { knownInstant, knownUntil } from '../sla/known-time.ts';
import { localDateOf } from '../sla/local-date.ts';
import type { ClockKind, Policy } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import { type PolicyKey, versionKey } from '../sla/policy-key.ts';
import { type ClockResult, resultId } from './clock-result.ts';
import { type Step, starts, stepsOf, stops } from './clock-steps.ts';

/** These end a complaint without keeping its promises: one that is not late by then was neither kept nor broken. */
const cancelling: readonly ComplaintEventType[] = ['withdrawn', 'invalid-confirmed', 'merged'];

type Started = Pick<ClockResult, 'number' | 'resolutionNumber' | 'startedAt'>;
type Decided = Pick<ClockResult, 'result' | 'dueAt' | 'stoppedAt' | 'usedSeconds'>;

const openLate = (due: Instant): Decided => ({
  result: 'missed',
  dueAt: due,
  stoppedAt: null,
  usedSeconds: null,
});

/** What a clock had used when it stopped or was dropped at `at`. */
const usedBy = (policy: Policy, { kind, was, now }: Step, at: Instant): number =>
  now?.usedSeconds ?? (was ? usedUntil(policy, kind, was, at) : 0);

const secondsOf = (policy: Policy, { kind, was, now }: Step): number =>
  targetOf(policy, kind, was ?? (now as Clock))?.seconds ?? 0;

/**
 * When a clock that stops is due: as it runs, or as it would have run on from the end of its pause. Beyond what its calendar
 * knows: the first instant that it does not know, or the stop where that is later; the promise was kept by then.
 */
function dueOf(policy: Policy, step: Step, startedAt: Instant, at: Instant): Instant {
  const { kind, was } = step;
  const calendar = calendarOf(policy, kind);
  const left = Math.max(0, secondsOf(policy, step) - (was?.usedSeconds ?? 0));
  return (
    (was && dueAt(policy, kind, was)) ??
    knownInstant(calendar, was?.runningSince ?? (was ? at : startedAt), left) ??
    later(at, knownUntil(calendar) ?? at)
  );
}

/** How a clock ended that no breach was recorded of. */
function stoppedAs(policy: Policy, step: Step, startedAt: Instant, { type, at }: ComplaintEvent): Decided {
  const { now } = step;
  const unkept = now === undefined || cancelling.includes(type) ? 'cancelled' : 'met';
  return {
    result: now?.result === 'missed' ? 'missed' : unkept,
    dueAt: dueOf(policy, step, startedAt, at),
    stoppedAt: at,
    usedSeconds: usedBy(policy, step, at),
  };
}

function rowOf(
  event: ComplaintEvent,
  started: Started,
  step: Step,
  { key, policy }: Measure,
  decided: Decided,
) {
  const { reference, sequence, state } = event;
  return {
    reference,
    clock: step.kind,
    ...started,
    sequence,
    policy: key,
    calendar: versionKey(calendarOf(policy, step.kind)),
    targetSeconds: secondsOf(policy, step),
    ownerId: state.ownerId,
    department: state.department,
    channel: state.channel,
    cause: state.cause ?? null,
    tier: null,
    ...decided,
    dueOn: localDateOf(decided.dueAt, policy.calendar.zone),
  } as const;
}

/** What an event says of the complaint as a whole changes its rows: its cause, and that it was none. */
function restated(row: ClockResult, { type, sequence, state }: ComplaintEvent): ClockResult {
  const cause = state.cause ?? null;
  if (type === 'invalid-confirmed') return { ...row, cause, result: 'cancelled', sequence };
  return row.cause === cause ? row : { ...row, cause, sequence };
}

function startedBy(
  { kind, now }: Step,
  { at, state }: ComplaintEvent,
  before: ReadonlyMap<ClockKind, Started>,
) {
  return {
    number: (before.get(kind)?.number ?? 0) + 1,
    resolutionNumber: state.resolutionNumber,
    startedAt: now?.runningSince ?? at,
  };
}

/** What a promise was measured by. */
interface Measure {
  readonly key: PolicyKey;
  readonly policy: Policy;
}

/** The rows so far, and the clock of each kind that was started last. */
interface Fold {
  readonly rows: Map<string, ClockResult>;
  readonly current: Map<ClockKind, Started>;
  readonly expectedDays: number | null;
  readonly policyOf: PolicyOf;
}

/** The clock a step is about, with the row of its result if there is one. */
function subject({ rows, current }: Fold, { reference }: ComplaintEvent, { kind }: Step) {
  const started = current.get(kind);
  if (!started) return undefined;
  const id = resultId({ reference, clock: kind, number: started.number });
  return { started, id, there: rows.get(id) };
}

function decideFirst(
  fold: Fold,
  event: ComplaintEvent,
  step: Step,
  key: PolicyKey,
  decide: (policy: Policy) => Decided,
): void {
  const found = subject(fold, event, step);
  if (!found || found.there) return;
  const measure = { key, policy: fold.policyOf(key) };
  const row = rowOf(event, found.started, step, measure, decide(measure.policy));
  fold.rows.set(found.id, { ...row, expectedDays: fold.expectedDays });
}

/**
 * A merge that is taken back lets the clocks run on. One that was broken by then stays the same broken promise, open again;
 * one that was cancelled by the merge is counted as the next number, because its due day has moved.
 */
function reopensMissed(fold: Fold, event: ComplaintEvent, step: Step): boolean {
  const found = event.type === 'unmerged' ? subject(fold, event, step) : undefined;
  if (found?.there?.result !== 'missed') return false;
  const { sequence } = event;
  fold.rows.set(found.id, { ...found.there, stoppedAt: null, usedSeconds: null, sequence });
  return true;
}

/** `key`: the policy before the event. One that the event changes counts only from then on. */
function take(fold: Fold, event: ComplaintEvent, step: Step, key: PolicyKey): void {
  if (starts(step) && !reopensMissed(fold, event, step))
    fold.current.set(step.kind, startedBy(step, event, fold.current));
  if (event.type === 'clock-breached' && event.data.clock === step.kind) {
    const { dueAt: due } = event.data;
    decideFirst(fold, event, step, key, () => openLate(due));
  }
  if (!stops(step)) return;
  const found = subject(fold, event, step);
  if (found?.there) {
    const usedSeconds = usedBy(fold.policyOf(key), step, event.at);
    fold.rows.set(found.id, { ...found.there, stoppedAt: event.at, usedSeconds, sequence: event.sequence });
  } else if (found) {
    decideFirst(fold, event, step, key, (policy) => stoppedAs(policy, step, found.started.startedAt, event));
  }
}

/** F13: open but late is missed, recorded or not. */
function addOverdue(fold: Fold, head: ComplaintEvent, asOf: Instant): void {
  const policy = fold.policyOf(head.state.policy);
  for (const step of stepsOf(undefined, head)) {
    const due = step.now && dueAt(policy, step.kind, step.now);
    if (due !== undefined && due < asOf)
      decideFirst(fold, head, step, head.state.policy, () => openLate(due));
  }
}

/**
 * The results of all promises of a complaint, from its whole log (oldest first). Pure: the same log gives the same rows,
 * and a row depends on no event after its `sequence`. With `asOf`, promises that run and were due before it although no
 * breach is recorded count as missed too.
 */
export function clockResultsOf(
  log: readonly ComplaintEvent[],
  policyOf: PolicyOf,
  asOf?: Instant,
): readonly ClockResult[] {
  const [first] = log;
  const expectedDays = first?.type === 'received' ? (first.data.submission.expectedDays ?? null) : null;
  const fold: Fold = { rows: new Map(), current: new Map(), expectedDays, policyOf };
  for (const [i, event] of log.entries()) {
    const before = log[i - 1];
    const key = (before ?? event).state.policy;
    for (const step of stepsOf(before, event)) take(fold, event, step, key);
    for (const [id, row] of fold.rows) fold.rows.set(id, restated(row, event));
  }
  const head = log.at(-1);
  if (asOf !== undefined && head) addOverdue(fold, head, asOf);
  return [...fold.rows.values()];
}
