import type { ComplaintEvent } from '../complaints/events.ts';
import type { Clock } from '../sla/clocks.ts';
import type { ClockKind } from '../sla/policies.ts';

/** One clock before and after an event. */
export interface Step {
  readonly kind: ClockKind;
  readonly was: Clock | undefined;
  readonly now: Clock | undefined;
}

/** Every clock that is there before or after an event. */
export function stepsOf(before: ComplaintEvent | undefined, { state }: ComplaintEvent): readonly Step[] {
  const kinds = new Set([...Object.keys(before?.state.clocks ?? {}), ...Object.keys(state.clocks)]);
  return [...(kinds as Set<ClockKind>)].map((kind) => ({
    kind,
    was: before?.state.clocks[kind],
    now: state.clocks[kind],
  }));
}

/** The first clock of its kind, or the next one after a decided one. */
export const starts = ({ was, now }: Step): boolean =>
  now !== undefined && (was === undefined || (was.result !== undefined && now.result === undefined));

/** It got its result, or it was dropped without one. */
export const stops = ({ was, now }: Step): boolean =>
  was?.result === undefined && (now === undefined ? was !== undefined : now.result !== undefined);

/**
 * Whether an event may change a result: a promise is decided by it, or the complaint's cause changes, or the complaint
 * turns out to be none. Told from the event and the one before it, so that most events need no more than these two.
 */
export function touchesResults(before: ComplaintEvent | undefined, event: ComplaintEvent): boolean {
  return (
    event.type === 'invalid-confirmed' ||
    event.type === 'unmerged' ||
    event.type === 'clock-breached' ||
    (before !== undefined && before.state.cause !== event.state.cause) ||
    stepsOf(before, event).some(stops)
  );
}
