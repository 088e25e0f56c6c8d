import type { Calendar } from '../../../shared/domain/sla/calendar.ts';
import type { ClockKind, Policy } from '../../../shared/domain/sla/policies.ts';

/** A policy that promises a resolution in `seconds` of a calendar's open time. */
export function resolutionPolicy(
  calendar: Calendar,
  seconds: number,
  shares: readonly number[] = [0.5, 0.75, 1],
): Policy {
  const target = { seconds, shares };
  const targets = { resolution: target } as Partial<Record<ClockKind, typeof target>> as Policy['targets'];
  return { id: 'test', version: 1, calendar, targets, silenceSeconds: 3600 } as Policy;
}
