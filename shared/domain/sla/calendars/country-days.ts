import type { Language } from '../../language.ts';
import type { Calendar, Interval, Weekly } from '../calendar.ts';

/** A public holiday or a make-up workday: a local date and the key of its name in `names`. */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** Where the days of one year are from, and the official text they agree with where it is known. */
export interface YearSource {
  readonly year: number;
  readonly data: string;
  readonly official: string | null;
}

/** The public holidays and make-up workdays (调休) of a country: `cn.json` and its neighbours, made by `npm run update-calendars`. */
export interface CountryDays {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly source: readonly YearSource[];
  readonly validFrom: string;
  readonly validThrough: string;
  readonly names: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  readonly holidays: readonly NamedDay[];
  readonly workdays: readonly NamedDay[];
}

/**
 * The calendar of a team in a country: its own weekly hours, closed on the holidays, open on the make-up workdays.
 * @param makeUpHours hours of a make-up workday; those of a Monday when left out.
 */
export function calendarOfCountry(
  days: CountryDays,
  team: Pick<Calendar, 'id' | 'version' | 'zone' | 'weekly'> & { readonly makeUpHours?: readonly Interval[] },
): Calendar {
  const { id, version, zone, weekly, makeUpHours = weekly[1] } = team;
  const { validFrom, validThrough } = days;
  const exceptions = Object.fromEntries([
    ...days.holidays.map(({ date }) => [date, [] as readonly Interval[]] as const),
    ...days.workdays.map(({ date }) => [date, makeUpHours] as const),
  ]);
  return { id, version, zone, weekly, exceptions, validFrom, validThrough };
}

/** The same hours from Monday to Friday, closed at the weekend. */
export const workdays = (hours: readonly Interval[]): Weekly => ({
  1: hours,
  2: hours,
  3: hours,
  4: hours,
  5: hours,
  6: [],
  7: [],
});
