import type { ComplaintEvent, ComplaintEventType } from '../complaints/events.ts';
import type { Instant } from '../instant.ts';
import { addBusinessSeconds } from '../sla/calendar.ts';
import { dueAt } from '../sla/clocks.ts';
import { localDateOf } from '../sla/local-date.ts';
import type { ClockKind, Policy } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
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

/** When a clock that stops is due: as it runs, or as it would have run on from the end of its pause. */
function dueOf(policy: Policy, { kind, was }: Step, startedAt: Instant, at: Instant): Instant {
  const left = policy.targets[kind].seconds - (was?.usedSeconds ?? 0);
  return (
    (was && dueAt(policy, kind, was)) ??
    addBusinessSeconds(policy.calendar, was ? at : startedAt, Math.max(0, left))
  );
}

/** How a clock ended that no breach was recorded of. */
function stoppedAs(policy: Policy, step: Step, startedAt: Instant, { type, at }: ComplaintEvent): Decided {
  const { was, now } = step;
  const unkept = now === undefined || cancelling.includes(type) ? 'cancelled' : 'met';
  return {
    result: now?.result === 'missed' ? 'missed' : unkept,
    dueAt: dueOf(policy, step, startedAt, at),
    stoppedAt: at,
    usedSeconds: (now ?? was)?.usedSeconds ?? 0,
  };
}

function rowOf(event: ComplaintEvent, started: Started, step: Step, policy: Policy, decided: Decided) {
  const { reference, sequence, state } = event;
  const { id, version, zone } = policy.calendar;
  return {
    reference,
    clock: step.kind,
    ...started,
    sequence,
    policy: state.policy,
    calendar: `${id}@${version}`,
    targetSeconds: policy.targets[step.kind].seconds,
    ownerId: state.ownerId,
    department: state.department,
    channel: state.channel,
    cause: state.cause ?? null,
    tier: null,
    ...decided,
    dueOn: localDateOf(decided.dueAt, zone),
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
  decide: (policy: Policy) => Decided,
): void {
  const found = subject(fold, event, step);
  if (!found || found.there) return;
  const policy = fold.policyOf(event.state.policy);
  const row = rowOf(event, found.started, step, policy, decide(policy));
  fold.rows.set(found.id, { ...row, expectedDays: fold.expectedDays });
}

function take(fold: Fold, event: ComplaintEvent, step: Step): void {
  if (starts(step)) fold.current.set(step.kind, startedBy(step, event, fold.current));
  if (event.type === 'clock-breached' && event.data.clock === step.kind) {
    const { dueAt: due } = event.data;
    decideFirst(fold, event, step, () => openLate(due));
  }
  if (!stops(step)) return;
  const found = subject(fold, event, step);
  if (found?.there) {
    const usedSeconds = (step.now ?? step.was)?.usedSeconds ?? 0;
    fold.rows.set(found.id, { ...found.there, stoppedAt: event.at, usedSeconds, sequence: event.sequence });
  } else if (found) {
    decideFirst(fold, event, step, (policy) => stoppedAs(policy, step, found.started.startedAt, event));
  }
}

/** F13: open but late is missed, recorded or not. */
function addOverdue(fold: Fold, head: ComplaintEvent, asOf: Instant): void {
  const policy = fold.policyOf(head.state.policy);
  for (const step of stepsOf(undefined, head)) {
    const due = step.now && dueAt(policy, step.kind, step.now);
    if (due !== undefined && due < asOf) decideFirst(fold, head, step, () => openLate(due));
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
    for (const step of stepsOf(log[i - 1], event)) take(fold, event, step);
    for (const [id, row] of fold.rows) fold.rows.set(id, restated(row, event));
  }
  const head = log.at(-1);
  if (asOf !== undefined && head) addOverdue(fold, head, asOf);
  return [...fold.rows.values()];
}
