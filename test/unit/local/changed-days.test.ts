import { expect, it } from 'vitest';
import { changedDays } from '../../../local/calendars/changed-days.ts';
import type { CountryDays } from '../../../shared/domain/sla/calendars/country-days.ts';

const days = (holidays: string[], workdays: string[], validThrough: string): CountryDays => ({
  country: 'CN',
  source: [],
  validFrom: '2026-01-01',
  validThrough,
  names: {},
  holidays: holidays.map((date) => ({ date, name: 'new-year' })),
  workdays: workdays.map((date) => ({ date, name: 'new-year' })),
});

it('a new year of holidays moves no deadline; a day inside the known years that opens or closes otherwise is named', () => {
  const before = days(['2026-10-01', '2026-10-02'], ['2026-10-10'], '2026-12-31');
  expect(
    changedDays(before, days(['2026-10-01', '2026-10-02', '2027-01-01'], ['2026-10-10'], '2027-12-31')),
  ).toEqual([]);
  // The notice for 2019 closed 31 December 2018 and worked 29 December 2018: the year before had ended already.
  expect(
    changedDays(
      before,
      days(['2026-10-01', '2026-12-31', '2027-01-01'], ['2026-10-02', '2026-12-26'], '2027-12-31'),
    ),
  ).toEqual(['2026-10-02', '2026-10-10', '2026-12-26', '2026-12-31']);
});
