import type { Calendar, Interval } from '../calendar.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { countries } from './countries.ts';
import { calendarOfCountry } from './country-days.ts';

/** The calendar of a definition that was checked when it was saved; its own days go before those of the country. */
export function buildCalendar(id: string, version: number, definition: CalendarDefinition): Calendar {
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
