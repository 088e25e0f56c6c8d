import type { Calendar } from '../../../shared/domain/sla/calendar.ts';
import type { Policy, Target } from '../../../shared/domain/sla/policies.ts';

/** A policy that promises a resolution in `seconds` of a calendar's open time. */
export function resolutionPolicy(
  calendar: Calendar,
  seconds: number,
  shares: readonly number[] = [0.5, 0.75, 1],
): Policy & { readonly targets: { readonly resolution: Target } } {
  const targets = { resolution: { seconds, shares } };
  return { id: 'test', version: 1, calendar, targets, silenceSeconds: 3600, untouchedSeconds: 18 * 3600 };
}
