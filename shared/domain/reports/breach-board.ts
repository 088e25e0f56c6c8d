import type { ComplaintEvent } from '../complaints/events.ts';
import type { Priority, Status } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import { type Clock, dueAt, isBreached, remainingSeconds } from '../sla/clocks.ts';
import type { ClockKind } from '../sla/policies.ts';
import type { PolicyOf } from '../sla/policy-book.ts';

/** Hours ahead that the board looks. */
export const boardHours = [4, 24, 72] as const;

/** A clock that runs and is overdue or due soon. */
export interface RunningClock {
  readonly reference: string;
  readonly clock: ClockKind;
  readonly dueAt: Instant;
  /** Business seconds left (F13); negative when overdue. */
  readonly remainingSeconds: number;
  /** Open but late. */
  readonly missed: boolean;
  /** Its breach is in the log; false for the seconds until the timer has fired. */
  readonly recorded: boolean;
  readonly ownerId: string;
  readonly department: string;
  readonly status: Status;
  readonly priority: Priority;
}

/** The running clocks of a complaint that are due by `until`; `head` is its newest event. */
export function runningClocks(
  { reference, state }: ComplaintEvent,
  policyOf: PolicyOf,
  now: Instant,
  until: Instant,
): readonly RunningClock[] {
  const policy = policyOf(state.policy);
  const { ownerId, department, status, priority } = state;
  return (Object.entries(state.clocks) as [ClockKind, Clock][]).flatMap(([clock, running]) => {
    const due = dueAt(policy, clock, running);
    if (due === undefined || due > until) return [];
    const recorded = isBreached(policy, clock, running);
    return [
      {
        reference,
        clock,
        dueAt: due,
        remainingSeconds: remainingSeconds(policy, clock, due, now),
        missed: recorded || due < now,
        recorded,
        ownerId,
        department,
        status,
        priority,
      },
    ];
  });
}
