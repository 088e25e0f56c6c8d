import type { FieldProblem } from '../../errors.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { countries } from './countries.ts';

const problem = (field: string, code: string, message: string): FieldProblem => ({ field, code, message });

/** Whether it is a day of the calendar, written `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** Own days: dates that exist, once each, inside the span that the calendar is known for. */
export function dayProblems({ holidays = [], workdays = [], country, validThrough }: CalendarDefinition) {
  const known = country === undefined ? undefined : countries[country];
  const first = known?.validFrom;
  const last = known?.validThrough ?? validThrough;
  const named = [
    ...holidays.map(({ date }, i) => ({ date, field: `holidays/${i}/date` })),
    ...workdays.map(({ date }, i) => ({ date, field: `workdays/${i}/date` })),
  ];
  return named.flatMap(({ date, field }, i): readonly FieldProblem[] => {
    if (!isDate(date))
      return [problem(field, 'date-unknown', `There is no day ${date}; write it as 2026-12-31.`)];
    if (named.findIndex((other) => other.date === date) < i)
      return [problem(field, 'day-twice', `${date} is there twice; keep one of the two.`)];
    if (last !== undefined && date > last)
      return [
        problem(
          field,
          'day-beyond-valid',
          `${date} is after ${last}, the last day this calendar is known for; extend it or remove the day.`,
        ),
      ];
    if (first !== undefined && date < first)
      return [
        problem(
          field,
          'day-beyond-valid',
          `${date} is before ${first}, the first day this calendar is known for; remove the day.`,
        ),
      ];
    return [];
  });
}
