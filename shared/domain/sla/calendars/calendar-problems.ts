import type { FieldProblem } from '../../errors.ts';
import type { CalendarDefinition } from './calendar-definition.ts';
import { countries } from './countries.ts';
import { dayProblems, isDate } from './day-problems.ts';
import { hoursProblems } from './hours-problems.ts';

const problem = (field: string, code: string, message: string): FieldProblem => ({ field, code, message });

function nameProblems(id: string, version: number): readonly FieldProblem[] {
  return [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)
      ? []
      : [
          problem(
            'id',
            'id-broken',
            'Use 1 to 64 letters, digits, dots, dashes and underscores, a letter or digit first.',
          ),
        ]),
    ...(Number.isSafeInteger(version) && version >= 1
      ? []
      : [problem('version', 'version-broken', 'Versions are counted 1, 2, 3; a change is the next one.')]),
  ];
}

/** Whether the name is of the IANA list; a fixed offset such as `+08:00` knows no daylight saving and is not. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Everything that is wrong with a calendar definition, each with its field and remedy; nothing when it can be used. */
export function calendarProblems(
  id: string,
  version: number,
  definition: CalendarDefinition,
): readonly FieldProblem[] {
  const { zone, weekly, country, makeUpHours, workdays = [], validThrough } = definition;
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const isKnown = country === undefined || Object.hasOwn(countries, country);
  return [
    ...nameProblems(id, version),
    ...(isZone(zone)
      ? []
      : [
          problem(
            'zone',
            'zone-unknown',
            `There is no time zone ${zone}; use a name of the IANA list, such as Asia/Shanghai.`,
          ),
        ]),
    ...(isKnown
      ? []
      : [
          problem(
            'country',
            'country-unknown',
            `The holidays of ${country} are not known; choose ${Object.keys(countries).join(', ')}.`,
          ),
        ]),
    ...days.flatMap((day) => hoursProblems(weekly[day], `weekly/${day}`)),
    ...(days.some((day) => weekly[day].length > 0)
      ? []
      : [
          problem(
            'weekly',
            'never-opens',
            'This calendar never opens; give at least one day of the week its hours.',
          ),
        ]),
    ...(makeUpHours ? hoursProblems(makeUpHours, 'makeUpHours') : []),
    ...(isKnown && country && !makeUpHours && weekly[1].length === 0 && countries[country].workdays.length > 0
      ? [
          problem(
            'makeUpHours',
            'make-up-hours-missing',
            'Mondays are closed here; say which hours a make-up workday has, or none.',
          ),
        ]
      : []),
    ...(validThrough === undefined || isDate(validThrough)
      ? []
      : [
          problem('validThrough', 'date-unknown', `There is no day ${validThrough}; write it as 2026-12-31.`),
        ]),
    ...(validThrough !== undefined && country !== undefined
      ? [
          problem(
            'validThrough',
            'valid-through-of-country',
            `The country's holidays say how far they are known; leave this out.`,
          ),
        ]
      : []),
    ...workdays.flatMap(({ hours }, i) => hoursProblems(hours, `workdays/${i}/hours`)),
    ...(isKnown ? dayProblems(definition) : []),
  ];
}
