import type { FieldProblem } from '../../../shared/domain/errors.ts';
import type { Interval, Weekly } from '../../../shared/domain/sla/calendar.ts';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** A calendar as it stands in the form: hours as `09:00-12:00, 13:00-18:00`, days one a line. */
export interface TypedCalendar {
  readonly zone: string;
  readonly country: string;
  readonly weekly: Readonly<Record<Weekday, string>>;
  /** Empty: those of a Monday; `-`: none. */
  readonly makeUpHours: string;
  readonly holidays: string;
  readonly workdays: string;
  readonly validThrough: string;
}

const hoursText = (hours: readonly Interval[]): string =>
  hours.map(({ from, to }) => `${from}-${to}`).join(', ');

/** What cannot be read as an interval is sent as it was typed: the API says so at its field. */
const hoursOf = (text: string): readonly Interval[] =>
  text
    .normalize('NFKC')
    .split(/[,、;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [from = '', to = ''] = one.split(/[-–—~至到]/).map((time) => time.trim());
      return { from: from.slice(0, 5), to: to.slice(0, 5) };
    });

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function typedCalendar(value: CalendarDefinition): TypedCalendar {
  const { zone, country = '', weekly, makeUpHours, holidays = [], workdays = [], validThrough = '' } = value;
  return {
    zone,
    country,
    weekly: Object.fromEntries(weekdays.map((day) => [day, hoursText(weekly[day])])) as Record<
      Weekday,
      string
    >,
    makeUpHours: makeUpHours === undefined ? '' : hoursText(makeUpHours) || '-',
    holidays: holidays.map(({ date }) => date).join('\n'),
    workdays: workdays.map(({ date, hours }) => `${date} ${hoursText(hours)}`.trim()).join('\n'),
    validThrough,
  };
}

/** What the form says; what is blank is left out. */
export function calendarOf(typed: TypedCalendar): CalendarDefinition {
  const { zone, country, weekly, makeUpHours, validThrough } = typed;
  const holidays = linesOf(typed.holidays).map((line) => ({ date: line.slice(0, 10) }));
  const workdays = linesOf(typed.workdays).map((line) => ({
    date: line.slice(0, 10),
    hours: hoursOf(line.slice(10)),
  }));
  return {
    zone: zone.trim(),
    weekly: Object.fromEntries(weekdays.map((day) => [day, hoursOf(weekly[day])])) as unknown as Weekly,
    ...(country !== '' && { country: country as CalendarDefinition['country'] & string }),
    ...(makeUpHours.trim() !== '' && {
      makeUpHours: makeUpHours.trim() === '-' ? [] : hoursOf(makeUpHours),
    }),
    ...(holidays.length > 0 && { holidays }),
    ...(workdays.length > 0 && { workdays }),
    ...(validThrough !== '' && { validThrough }),
  };
}

/** The first thing that is wrong in a list of lines, and in which line, from 1. */
export function wrongLine(
  errors: readonly FieldProblem[],
  path: string,
): { readonly line: number; readonly message: string } | undefined {
  const found = errors.find(({ field }) => field.startsWith(`${path}/`));
  return (
    found && { line: Number(found.field.slice(path.length + 1).split('/')[0]) + 1, message: found.message }
  );
}
