import type { CountryDays, YearSource } from '../../shared/domain/sla/calendars/country-days.ts';
import { type Collected, fromDateHolidays, mainland, taiwanOffices } from './collect-days.ts';
import { keyOf, names } from './names.ts';

/** The versions that the checked-in data was made from: when they came out is not in the packages. */
export const packages = {
  'chinese-days': { version: '1.5.7', published: '2026-05-08' },
  'date-holidays': { version: '3.37.0', published: '2026-09-21' },
} as const;

const packaged = (name: keyof typeof packages): string =>
  `${name} ${packages[name].version}, published ${packages[name].published}`;
const year = (of: number, data: string, official: string | null): YearSource => ({
  year: of,
  data,
  official,
});

interface Source {
  readonly country: string;
  readonly years: readonly YearSource[];
  readonly collect: (years: readonly number[]) => Collected;
}

const dgpa = (roc: number): string =>
  `中華民國${roc}年政府行政機關辦公日曆表, 行政院人事行政總處 (Directorate-General of Personnel Administration)`;
const taiwanRows = 'local/calendars/taiwan-notice.json, copied from the office calendar on 2026-11-25';
const ordinance = 'General Holidays Ordinance, Cap. 149';
const federal = '5 U.S.C. § 6103; a Saturday holiday is observed on Friday, a Sunday one on Monday';

/** Every country with its years and where they are from. A year is added here when its official text is out. */
export const sources: readonly Source[] = [
  {
    country: 'CN',
    collect: mainland,
    years: [
      year(2024, packaged('chinese-days'), '国务院办公厅关于2024年部分节假日安排的通知, 2023-10-25'),
      year(2025, packaged('chinese-days'), '国务院办公厅关于2025年部分节假日安排的通知, 2024-11-12'),
      year(2026, packaged('chinese-days'), '国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04'),
    ],
  },
  {
    country: 'HK',
    collect: (years) => fromDateHolidays('HK', years),
    years: [
      year(2024, packaged('date-holidays'), ordinance),
      year(2025, packaged('date-holidays'), ordinance),
      year(
        2026,
        packaged('date-holidays'),
        `General holidays for 2026, press release of 2025-05-16; ${ordinance}`,
      ),
      year(2027, packaged('date-holidays'), `${ordinance}; not compared with the press release`),
    ],
  },
  {
    country: 'TW',
    collect: taiwanOffices,
    years: [
      year(2024, taiwanRows, dgpa(113)),
      year(2025, taiwanRows, dgpa(114)),
      year(2026, taiwanRows, dgpa(115)),
      year(2027, taiwanRows, dgpa(116)),
    ],
  },
  {
    country: 'SG',
    collect: (years) => fromDateHolidays('SG', years),
    years: [year(2026, packaged('date-holidays'), null)],
  },
  {
    country: 'US',
    collect: (years) => fromDateHolidays('US', years),
    years: [2024, 2025, 2026, 2027].map((of) => year(of, packaged('date-holidays'), federal)),
  },
];

/** The data of one country. @throws Error that names a day whose name has no translation yet. */
export function countryDays({ country, years, collect }: Source): CountryDays {
  const { holidays, workdays } = collect(years.map((one) => one.year));
  const named = ({ date, name }: { date: string; name: string }) => {
    const key = keyOf[name];
    if (key === undefined || !(key in names))
      throw new Error(
        `${country} ${date} is called “${name}”: give it a key and three names in local/calendars/names.ts.`,
      );
    return { date, name: key };
  };
  const days = { holidays: holidays.map(named), workdays: workdays.map(named) };
  const used = new Set([...days.holidays, ...days.workdays].map(({ name }) => name));
  return {
    country,
    source: years,
    validFrom: `${Math.min(...years.map((one) => one.year))}-01-01`,
    validThrough: `${Math.max(...years.map((one) => one.year))}-12-31`,
    names: Object.fromEntries(Object.entries(names).filter(([key]) => used.has(key))),
    ...days,
  };
}
