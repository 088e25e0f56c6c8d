import type { Channel } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import type { ClockKind } from '../sla/policies.ts';
import type { PolicyKey } from '../sla/policy-key.ts';

export type DecidedAs = 'met' | 'missed' | 'cancelled';

/**
 * How one promise of one complaint ended (F13): the row that attainment is counted from. It exists from the moment the
 * promise is decided: when its clock stops, or when its breach is recorded (open but late is missed). Derived from the log.
 */
export interface ClockResult {
  readonly reference: string;
  readonly clock: ClockKind;
  /** 1 for the first clock of its kind in this complaint; a reopening, or the next message, starts the next. */
  readonly number: number;
  readonly resolutionNumber: number;
  /** Number of the event that last changed this row: a higher one replaces it. */
  readonly sequence: number;
  readonly result: DecidedAs;
  /** Policy and calendar version that measured it. */
  readonly policy: PolicyKey;
  readonly calendar: string;
  /** Business seconds promised. */
  readonly targetSeconds: number;
  /** Whose it was when it was decided: at the breach, or at the stop. */
  readonly ownerId: string;
  readonly department: string;
  readonly channel: Channel;
  /** The complaint's newest cause; null until it is assessed. */
  readonly cause: string | null;
  /** Null while nobody knows the customer's tier. */
  readonly tier: string | null;
  readonly startedAt: Instant;
  /** When it was due; of one that stopped in a pause: when it would have been due, had it run on from there. */
  readonly dueAt: Instant;
  /** Local date of `dueAt` in the calendar's zone: the day and month it counts in. */
  readonly dueOn: string;
  /** Null while it is open, which is only the case when it is late. */
  readonly stoppedAt: Instant | null;
  /** Business seconds used (F13), pauses left out; null while it is open. */
  readonly usedSeconds: number | null;
  /** Days the customer said they expect it solved in; null when they did not say. */
  readonly expectedDays: number | null;
}

/** What makes a promise this one and no other. */
export const resultId = ({
  reference,
  clock,
  number,
}: Pick<ClockResult, 'reference' | 'clock' | 'number'>): string => `${reference}#${clock}#${number}`;
