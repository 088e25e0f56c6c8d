import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { toMillis } from '../../shared/domain/instant.ts';

/** What is due before or after the outage by less than this may be delivered in it. */
const marginMillis = 2_000;

/**
 * Counts what the engine recorded against what it had to, and forgets each complaint when all of it is there.
 * @param dueTimes when each timer of a new complaint is due, worked out by somebody else than the engine.
 */
export function timerTally(
  dueTimes: (received: ComplaintEvent) => readonly number[],
  outage?: { readonly from: number; readonly to: number },
) {
  /** Due times that are still to come, by complaint. */
  const open = new Map<string, number[]>();
  const lateness: number[] = [];
  const latenessInOutage: number[] = [];
  let early = 0;
  let unexpected = 0;

  return {
    /** Takes an event in. True when it was the last timer of its complaint. */
    take(event: ComplaintEvent): boolean {
      if (event.type === 'received') open.set(event.reference, [...dueTimes(event)]);
      if (event.type !== 'clock-warned' && event.type !== 'clock-breached') return false;
      const due = toMillis(event.data.dueAt);
      const left = open.get(event.reference);
      const position = left?.indexOf(due) ?? -1;
      if (!left || position < 0) {
        unexpected += 1;
        return false;
      }
      left.splice(position, 1);
      const late = toMillis(event.at) - due;
      if (late < 0) early += 1;
      const isInOutage =
        outage !== undefined && due >= outage.from - marginMillis && due < outage.to + marginMillis;
      (isInOutage ? latenessInOutage : lateness).push(late / 1000);
      if (left.length > 0) return false;
      open.delete(event.reference);
      return true;
    },
    /** Complaints of which something is still to come. */
    open: () => open.size,
    /** Timers that are still to come: lost, when nothing more happens. */
    lost: () => [...open.values()].reduce((sum, left) => sum + left.length, 0),
    fired: () => lateness.length + latenessInOutage.length,
    early: () => early,
    /** Recorded twice, or with a due time that is not theirs. */
    unexpected: () => unexpected,
    /** Seconds from the due time to the record, for what was due outside the outage. */
    lateness: (): readonly number[] => lateness,
    latenessInOutage: (): readonly number[] => latenessInOutage,
  };
}
export type TimerTally = ReturnType<typeof timerTally>;
