import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { toMillis } from '../../shared/domain/instant.ts';
import type { Policy, TargetKind } from '../../shared/domain/sla/policies.ts';
import { calendarOracle } from './calendar-oracle.ts';

/**
 * When each share of a new complaint's promises is due, in milliseconds, by the minute-stepping oracle: for complaints that
 * nobody touches. They must be received within `days` of `firstDay`, and all be due within it.
 */
export function dueTimesOf(policy: Policy, firstDay: string, days: number) {
  const oracle = calendarOracle(policy.calendar, firstDay, days);
  return ({ at, state }: ComplaintEvent): readonly number[] =>
    (Object.keys(state.clocks) as TargetKind[]).flatMap((kind) =>
      (policy.targets[kind]?.shares ?? []).map((share) => {
        const due = oracle.due(toMillis(at), (policy.targets[kind]?.seconds ?? 0) * share * 1000);
        if (due === undefined)
          throw new RangeError(`${kind} of a complaint of ${at} is due after the window`);
        return due;
      }),
    );
}
