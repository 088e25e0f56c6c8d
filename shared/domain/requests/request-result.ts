import type { ComplaintEvent } from '../complaints/events.ts';
import type { Instant } from '../instant.ts';
import { knownInstant, knownSeconds } from '../sla/known-time.ts';
import { localDateOf } from '../sla/local-date.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import { type PolicyKey, versionKey } from '../sla/policy-key.ts';
import { type Asked, askedWhom, isAsked } from './open-request.ts';
import type { RespondentKind } from './respondent.ts';

/** How a request ended. `dropped`: the complaint went on without it, withdrawn or merged for example. */
export type RequestEnd = 'answered' | 'recalled' | 'dropped';

/**
 * How one question to a supplier or another department went (R006, R045, R066): the row that the league table is counted
 * from. It exists from the moment the question is asked. Derived from the log, no text.
 */
export interface RequestResult {
  readonly reference: string;
  /** Number of the request within its complaint, from 1. */
  readonly request: number;
  /** Number of the event that last changed this row: a higher one replaces it. */
  readonly sequence: number;
  readonly kind: RespondentKind;
  /** Null when nobody of the register was asked. */
  readonly respondentId: string | null;
  readonly askedAt: Instant;
  /** Local date of `askedAt` in the calendar's zone: the day and month it counts in. */
  readonly askedOn: string;
  readonly ownerId: string;
  readonly department: string;
  /** Policy and calendar version that measure it. */
  readonly policy: PolicyKey;
  readonly calendar: string;
  /** Business seconds within which an answer was asked for; null: the policy set no target. */
  readonly targetSeconds: number | null;
  /** Null without a target, and where that lies beyond what the calendar knew. */
  readonly dueAt: Instant | null;
  /** Null while it is open. */
  readonly end: { readonly at: Instant; readonly how: RequestEnd; readonly usedSeconds: number } | null;
}

/** How a request stands: open ones by what time it is; one that ended unanswered before it was due, or without a due time, counts nowhere. */
export type RequestStanding = 'met' | 'missed' | 'open' | 'open-late' | 'unanswered' | 'untimed';

export function standingOf({ end, dueAt }: RequestResult, now: Instant): RequestStanding {
  if (dueAt === null) return end === null ? 'open' : end.how === 'answered' ? 'untimed' : 'unanswered';
  if (end === null) return now > dueAt ? 'open-late' : 'open';
  // Late stays missed: nobody gets better by a recall.
  if (end.at > dueAt) return 'missed';
  return end.how === 'answered' ? 'met' : 'unanswered';
}

const waiting = (kind: RespondentKind) => `waiting-${kind}` as const;

function howEnded(event: ComplaintEvent): RequestEnd {
  if (event.type === 'supplier-answered' || event.type === 'department-answered') return 'answered';
  return event.type === 'wait-ended' ? (event.data.how ?? 'answered') : 'dropped';
}

function resultOf(asked: Asked, end: ComplaintEvent | undefined, policyOf: PolicyOf): RequestResult {
  const { reference, at, state } = asked;
  const { kind, id } = askedWhom(asked);
  const policy = policyOf(state.policy);
  const { calendar } = policy;
  const targetSeconds = policy.targets[`${kind}Answer`]?.seconds ?? null;
  return {
    reference,
    request: state.requests ?? 1,
    sequence: end?.sequence ?? asked.sequence,
    kind,
    respondentId: id,
    askedAt: at,
    askedOn: localDateOf(at, calendar.zone),
    ownerId: state.ownerId,
    department: state.department,
    policy: state.policy,
    calendar: versionKey(calendar),
    targetSeconds,
    dueAt:
      asked.data.dueAt ??
      (targetSeconds === null ? null : (knownInstant(calendar, at, targetSeconds) ?? null)),
    end: end ? { at: end.at, how: howEnded(end), usedSeconds: knownSeconds(calendar, at, end.at) } : null,
  };
}

/** Whether an event may change a row: a question is asked, or the complaint stops waiting for an answer. */
export const touchesRequests = (before: ComplaintEvent | undefined, event: ComplaintEvent): boolean =>
  isAsked(event) ||
  (before !== undefined &&
    (['supplier', 'department'] as const).some(
      (kind) => before.state.status === waiting(kind) && event.state.status !== waiting(kind),
    ));

/** The rows of all requests of a complaint, from its whole log (oldest first). Pure: a row depends on no event after its `sequence`. */
export const requestResultsOf = (
  log: readonly ComplaintEvent[],
  policyOf: PolicyOf,
): readonly RequestResult[] =>
  log.flatMap((event, i) => {
    if (!isAsked(event)) return [];
    const { kind } = askedWhom(event);
    const end = log.slice(i + 1).find(({ state }) => state.status !== waiting(kind));
    return [resultOf(event, end, policyOf)];
  });
