import { DomainError } from '../../errors.ts';
import type { Calendar, Interval } from '../calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { calendarProblems } from './calendar-problems.ts';
import { calendarOfCountry } from './country-days.ts';
import { countries } from './default-calendars.ts';

/**
 * The calendar of a definition; its own days go before those of the country.
 * @throws DomainError `calendar-invalid` with every wrong field and its remedy in `errors`.
 */
export function calendarFromDefinition(
  id: string,
  version: number,
  definition: CalendarDefinition,
): Calendar {
  const errors = calendarProblems(id, version, definition);
  if (errors.length > 0) {
    const [first] = errors;
    throw new DomainError('unprocessable', 'calendar-invalid', `${first?.field}: ${first?.message}`, {
      errors,
    });
  }
  const { zone, weekly, country, makeUpHours, holidays = [], workdays = [], validThrough } = definition;
  const team = { id, version, zone, weekly, ...(makeUpHours && { makeUpHours }) };
  const base: Calendar = country
    ? calendarOfCountry(countries[country], team)
    : { id, version, zone, weekly, exceptions: {}, ...(validThrough !== undefined && { validThrough }) };
  const own = [
    ...holidays.map(({ date }) => [date, [] as readonly Interval[]] as const),
    ...workdays.map(({ date, hours }) => [date, hours] as const),
  ];
  return { ...base, exceptions: { ...base.exceptions, ...Object.fromEntries(own) } };
}
