import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import Holidays from 'date-holidays';
import { keyOf } from './names.ts';
import taiwan from './taiwan-notice.json' with { type: 'json' };

/** Days of one country as a package or a notice tells them, names not yet translated. */
export interface Collected {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  readonly workdays: readonly { readonly date: string; readonly name: string }[];
}

const mainlandFestivals = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节'];

/**
 * Years that chinese-days really knows: those with all seven festivals, because one notice orders a whole year. The
 * functions of that package cannot be asked: for a year without data they call every Monday to Friday a workday.
 */
export function mainlandYears(): readonly number[] {
  const festivals = new Map<number, Set<string>>();
  for (const [date, label] of Object.entries(chineseDays.holidays)) {
    const year = Number(date.slice(0, 4));
    festivals.set(year, (festivals.get(year) ?? new Set()).add(chineseName(label)));
  }
  return [...festivals]
    .filter(([, known]) => mainlandFestivals.every((festival) => known.has(festival)))
    .map(([year]) => year)
    .sort((a, b) => a - b);
}

/** `New Year's Day,元旦,1` → `元旦`. */
const chineseName = (label: string): string => label.split(',')[1] ?? label;

export function mainland(years: readonly number[]): Collected {
  const known = mainlandYears();
  const unknown = years.filter((year) => !known.includes(year));
  if (unknown.length > 0)
    throw new Error(`chinese-days knows ${known.at(-1)} last, not ${unknown.join(', ')}.`);
  const daysOf = (all: Readonly<Record<string, string>>) =>
    Object.entries(all)
      .filter(([date]) => years.includes(Number(date.slice(0, 4))))
      .map(([date, label]) => ({ date, name: chineseName(label) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { holidays: daysOf(chineseDays.holidays), workdays: daysOf(chineseDays.workdays) };
}

/** Public holidays by date-holidays, their days in lieu included. */
export function fromDateHolidays(country: string, years: readonly number[]): Collected {
  const source = new Holidays(country, { languages: ['en'] });
  const holidays = years
    .flatMap((year) => source.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({
      date: date.slice(0, 10),
      name: keyOf[name] === undefined ? name.replace(/ \(substitute day\)$/, '') : name,
    }))
    // Two names on one day are one holiday.
    .filter(({ date }, index, all) => all.findIndex((other) => other.date === date) === index);
  return { holidays, workdays: [] };
}

/** The office calendar (辦公日曆表) of Taiwan's government: date-holidays lacks the Act of 2025 and Saturday's days in lieu. */
export function taiwanOffices(years: readonly number[]): Collected {
  const wanted = taiwan.filter(({ date }) => years.includes(Number(date.slice(0, 4))));
  return {
    holidays: wanted.filter((day) => !('open' in day)),
    workdays: wanted.filter((day) => 'open' in day),
  };
}
