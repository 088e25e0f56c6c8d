import { describe, expect, it } from 'vitest';
import { mainland, mainlandYears } from '../../../../local/calendars/collect-days.ts';
import { countryDays, sources } from '../../../../local/calendars/sources.ts';
import { languages } from '../../../../shared/domain/language.ts';
import { countries } from '../../../../shared/domain/sla/calendars/countries.ts';
import type { CountryDays } from '../../../../shared/domain/sla/calendars/country-days.ts';

const days = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10));
  return all;
};
const datesOf = (kind: 'holidays' | 'workdays', country: CountryDays, year: number): readonly string[] =>
  country[kind].map(({ date }) => date).filter((date) => date.startsWith(String(year)));

describe('F13 public holidays are those of the official text', () => {
  it('mainland China 2024 (国务院办公厅, 25 October 2023)', () => {
    expect(datesOf('holidays', countries.CN, 2024)).toEqual([
      '2024-01-01',
      ...days('2024-02-10', '2024-02-17'),
      ...days('2024-04-04', '2024-04-06'),
      ...days('2024-05-01', '2024-05-05'),
      '2024-06-10',
      ...days('2024-09-15', '2024-09-17'),
      ...days('2024-10-01', '2024-10-07'),
    ]);
    expect(datesOf('workdays', countries.CN, 2024)).toEqual([
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ]);
  });

  it('mainland China 2025 (国务院办公厅, 12 November 2024)', () => {
    expect(datesOf('holidays', countries.CN, 2025)).toEqual([
      '2025-01-01',
      ...days('2025-01-28', '2025-02-04'),
      ...days('2025-04-04', '2025-04-06'),
      ...days('2025-05-01', '2025-05-05'),
      ...days('2025-05-31', '2025-06-02'),
      ...days('2025-10-01', '2025-10-08'),
    ]);
    expect(datesOf('workdays', countries.CN, 2025)).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ]);
  });

  it('mainland China 2026 (国务院办公厅, 4 November 2025)', () => {
    expect(datesOf('holidays', countries.CN, 2026)).toEqual([
      ...days('2026-01-01', '2026-01-03'),
      ...days('2026-02-15', '2026-02-23'),
      ...days('2026-04-04', '2026-04-06'),
      ...days('2026-05-01', '2026-05-05'),
      ...days('2026-06-19', '2026-06-21'),
      ...days('2026-09-25', '2026-09-27'),
      ...days('2026-10-01', '2026-10-07'),
    ]);
    expect(datesOf('workdays', countries.CN, 2026)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('Hong Kong 2026 (press release of 16 May 2025)', () => {
    expect(datesOf('holidays', countries.HK, 2026)).toEqual(
      '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26'
        .split(' ')
        .map((day) => `2026-${day}`),
    );
  });

  it('Taiwan 2026 and 2027 (辦公日曆表): Saturdays give the Friday before, the Act of 2025 adds five days', () => {
    const workdaysOff = (year: number) =>
      datesOf('holidays', countries.TW, year).filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
    expect(workdaysOff(2026)).toEqual(
      '01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25'
        .split(' ')
        .map((day) => `2026-${day}`),
    );
    expect(workdaysOff(2027)).toEqual(
      '01-01 02-04 02-05 02-08 02-09 02-10 03-01 04-05 04-06 04-30 06-09 09-15 09-28 10-11 10-25 12-24 12-31'
        .split(' ')
        .map((day) => `2027-${day}`),
    );
  });

  it('United States 2027: the Friday before a Saturday, the Monday after a Sunday', () => {
    const dates = datesOf('holidays', countries.US, 2027);
    expect(dates).toEqual(
      expect.arrayContaining(['2027-06-18', '2027-07-05', '2027-11-25', '2027-12-24', '2027-12-31']),
    );
    expect(dates).not.toContain('2027-11-26');
  });
});

describe('F13 every country file says where it is from and how far it goes', () => {
  it.each(Object.entries(countries) as [string, CountryDays][])('%s', (code, country) => {
    expect(country.country).toBe(code);
    const years = country.source.map(({ year }) => year);
    expect(country.validFrom).toBe(`${years[0]}-01-01`);
    expect(country.validThrough).toBe(`${years.at(-1)}-12-31`);
    const all = [...country.holidays, ...country.workdays].map(({ date }) => date);
    expect(new Set(all).size).toBe(all.length);
    for (const date of all) {
      expect(days(date, date)).toEqual([date]);
      expect(date >= country.validFrom && date <= country.validThrough).toBe(true);
    }
    for (const { name } of [...country.holidays, ...country.workdays])
      for (const language of languages) expect(country.names[name]?.[language]).toMatch(/\S/);
    // A year whose data a package made up or lost would have next to none.
    for (const year of years) expect(datesOf('holidays', country, year).length).toBeGreaterThanOrEqual(11);
  });

  it.each(sources)('$country is as `npm run update-calendars` makes it', (source) => {
    expect(countries[source.country as keyof typeof countries]).toEqual(countryDays(source));
  });

  it('takes no year from chinese-days that its data does not hold: past its last date it calls every weekday a workday', () => {
    const last = mainlandYears().at(-1) ?? 0;
    expect(countries.CN.validThrough).toBe(`${last}-12-31`);
    expect(() => mainland([last + 1])).toThrow(`knows ${last} last`);
  });

  it('stops at a name that has no translation', () => {
    const [hongKong] = sources.filter(({ country }) => country === 'HK');
    if (!hongKong) throw new Error('no Hong Kong');
    const collect = () => ({ holidays: [{ date: '2026-03-03', name: 'Typhoon Day' }], workdays: [] });
    expect(() => countryDays({ ...hongKong, collect })).toThrow(
      /HK 2026-03-03 is called “Typhoon Day”.*names.ts/,
    );
  });
});
