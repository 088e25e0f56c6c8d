import type { Clock } from '../../adapters/clock.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import { type EndingCalendar, endingCalendars, isDayToTell } from '../../domain/sla/ending-calendars.ts';

export interface WarnDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
  /** Rings the alarm when it is above zero. */
  readonly publish: (count: number) => void;
}

/** Says which calendars in use end within 60 days, and rings on the days to tell. @returns them, for the log. */
export async function warnOfCalendars({
  clock,
  policies,
  publish,
}: WarnDeps): Promise<{ ending: readonly EndingCalendar[] }> {
  const { definitions } = await policies.current([]);
  const ending = endingCalendars(definitions, clock.now());
  const told = ending.filter(isDayToTell);
  if (told.length > 0) publish(told.length);
  return { ending };
}
