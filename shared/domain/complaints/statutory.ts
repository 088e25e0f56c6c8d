import { DomainError } from '../errors.ts';
import { fromMillis, type Instant } from '../instant.ts';
import { type Calendar, opensOn } from '../sla/calendar.ts';
import { localDateOf } from '../sla/local-date.ts';
import { fromLocal } from '../sla/zone-time.ts';
import type { ExternalMark } from './events.ts';

const dayMillis = 86_400_000;
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const nextDay = (date: string): string => new Date(midnight(date) + dayMillis).toISOString().slice(0, 10);

/**
 * The end of the last day that an authority gives: that many days, or working days of the calendar, after the day on which
 * its notice arrived. @throws DomainError `calendar-expired` for working days that the calendar does not know.
 */
export function statutoryDue(
  { notifiedAt, days, counted }: Pick<ExternalMark, 'notifiedAt' | 'days' | 'counted'>,
  calendar: Calendar,
): Instant {
  let date = localDateOf(notifiedAt, calendar.zone);
  let left = days;
  for (let tried = 0; left > 0; tried++) {
    if (tried > longestAhead) throw neverOpens(calendar);
    date = nextDay(date);
    if (counted === 'calendar' || opensOn(calendar, date)) left -= 1;
  }
  return fromMillis(fromLocal(midnight(date) + dayMillis, calendar.zone));
}

/** Days that are looked at for working days: whoever opens less often than that has none. */
const longestAhead = 4000;
const neverOpens = ({ id }: Calendar): DomainError =>
  new DomainError(
    'unprocessable',
    'calendar-never-opens',
    `Calendar ${id} opens too rarely for that; give it opening hours and check its exceptions.`,
  );
