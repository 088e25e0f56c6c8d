import { describe, expect, it } from 'vitest';
import { addBusinessSeconds, businessSeconds } from '../../../../shared/domain/sla/calendar.ts';
import { countries } from '../../../../shared/domain/sla/calendars/countries.ts';
import { calendarOfCountry, workdays } from '../../../../shared/domain/sla/calendars/country-days.ts';
import { defaultCalendars } from '../../../../shared/domain/sla/calendars/default-calendars.ts';

const hour = 3600;
const named = (id: string) => {
  const found = defaultCalendars.find((calendar) => calendar.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('F13 the calendars of day one', () => {
  it('keeps office-shanghai@1 as results name it: no holidays, no end', () => {
    const office = [{ from: '09:00', to: '18:00' }];
    expect(named('office-shanghai')).toEqual({
      id: 'office-shanghai',
      version: 1,
      zone: 'Asia/Shanghai',
      weekly: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
      exceptions: {},
    });
  });

  it('office-china closes for National Day 2026 and works on the Saturday after it (调休)', () => {
    const china = named('office-china');
    // Wednesday 30 September 17:00 and two hours: Thursday 8 October 10:00.
    expect(addBusinessSeconds(china, '2026-09-30T09:00:00.000Z', 2 * hour)).toBe('2026-10-08T02:00:00.000Z');
    expect(businessSeconds(china, '2026-10-09T16:00:00.000Z', '2026-10-10T16:00:00.000Z')).toBe(9 * hour);
    // Sunday 20 September was worked, Friday 25 was not.
    expect(businessSeconds(china, '2026-09-19T16:00:00.000Z', '2026-09-20T16:00:00.000Z')).toBe(9 * hour);
    expect(businessSeconds(china, '2026-09-24T16:00:00.000Z', '2026-09-25T16:00:00.000Z')).toBe(0);
  });

  it.each([
    ['office-hongkong', '2026-04-06T16:00:00.000Z', 'The day following Easter Monday'],
    ['office-taipei', '2026-10-08T16:00:00.000Z', 'in lieu of Saturday 10 October'],
    ['office-singapore', '2026-11-08T16:00:00.000Z', 'in lieu of Deepavali'],
    ['office-newyork', '2026-11-26T05:00:00.000Z', 'Thanksgiving'],
  ])('%s is closed from %s: %s', (id, from) => {
    const nextDay = new Date(Date.parse(from) + 86_400_000).toISOString();
    expect(businessSeconds(named(id), from, nextDay)).toBe(0);
    expect(businessSeconds(named('office-shanghai'), from, nextDay)).toBeGreaterThan(0);
  });

  it.each([
    ['office-china', '2026-12-31', 2027],
    ['office-singapore', '2026-12-31', 2027],
    ['office-hongkong', '2027-12-31', 2028],
    ['office-taipei', '2027-12-31', 2028],
    ['office-newyork', '2027-12-31', 2028],
  ])('%s counts to the end of %s and then says what to add', (id, last, year) => {
    expect(named(id).validThrough).toBe(last);
    expect(() => businessSeconds(named(id), `${last}T00:00:00.000Z`, `${year}-01-05T00:00:00.000Z`)).toThrow(
      `through ${last}; add the holidays of ${year}`,
    );
  });

  it('does not guess before its first year either', () => {
    expect(() =>
      businessSeconds(named('office-china'), '2023-12-30T00:00:00.000Z', '2024-01-02T00:00:00.000Z'),
    ).toThrow(/from 2024-01-01 on; add the holidays of 2023/);
  });

  it('gives a make-up workday the hours of a Monday, or its own', () => {
    const team = {
      id: 'shop',
      version: 1,
      zone: 'Asia/Shanghai',
      weekly: workdays([{ from: '10:00', to: '12:00' }]),
    };
    expect(calendarOfCountry(countries.CN, team).exceptions['2026-10-10']).toEqual([
      { from: '10:00', to: '12:00' },
    ]);
    const own = calendarOfCountry(countries.CN, { ...team, makeUpHours: [{ from: '09:00', to: '15:00' }] });
    expect(own.exceptions['2026-10-10']).toEqual([{ from: '09:00', to: '15:00' }]);
    expect(own.exceptions['2026-10-01']).toEqual([]);
  });
});
