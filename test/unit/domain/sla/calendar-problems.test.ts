import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../shared/domain/errors.ts';
import { addBusinessSeconds, businessSeconds } from '../../../../shared/domain/sla/calendar.ts';
import type { CalendarDefinition } from '../../../../shared/domain/sla/calendars/calendar-definition.ts';
import { calendarFromDefinition } from '../../../../shared/domain/sla/calendars/calendar-from-definition.ts';
import { calendarProblems } from '../../../../shared/domain/sla/calendars/calendar-problems.ts';
import { workdays } from '../../../../shared/domain/sla/calendars/country-days.ts';

const office = workdays([{ from: '09:00', to: '18:00' }]);
const shop: CalendarDefinition = { zone: 'Asia/Shanghai', weekly: office };
const monday = (...hours: readonly (readonly [string, string])[]): CalendarDefinition => ({
  ...shop,
  weekly: { ...office, 1: hours.map(([from, to]) => ({ from, to })) },
});
const found = (definition: CalendarDefinition, id = 'shop', version = 1) =>
  calendarProblems(id, version, definition).map(({ field, code }) => `${field} ${code}`);

describe('F13 a calendar that cannot be right is refused with field and remedy', () => {
  it.each<[string, CalendarDefinition, string, RegExp]>([
    [
      'an unknown zone',
      { ...shop, zone: 'Asia/Peking' },
      'zone zone-unknown',
      /IANA list, such as Asia\/Shanghai/,
    ],
    ['a fixed offset', { ...shop, zone: '+08:00' }, 'zone zone-unknown', /no time zone \+08:00/],
    [
      'an interval across midnight',
      monday(['22:00', '06:00']),
      'weekly/1/0/to interval-across-midnight',
      /22:00 to 24:00, and 00:00 to 06:00/,
    ],
    [
      'an empty interval',
      monday(['09:00', '09:00']),
      'weekly/1/0/to interval-empty',
      /close later, or remove/,
    ],
    ['hours that no clock shows', monday(['09:00', '25:00']), 'weekly/1/0/to time-broken', /00:01 to 24:00/],
    ['hours without a colon', monday(['9am', '18:00']), 'weekly/1/0/from time-broken', /00:00 to 23:59/],
    ['opening at 24:00', monday(['24:00', '24:00']), 'weekly/1/0/from time-broken', /00:00 to 23:59/],
    [
      'overlapping intervals',
      monday(['13:00', '18:00'], ['09:00', '13:01']),
      'weekly/1/0 intervals-overlap',
      /overlaps 09:00 to 13:01; join/,
    ],
    [
      'the same interval twice',
      monday(['09:00', '12:00'], ['09:00', '12:00']),
      'weekly/1/1 intervals-overlap',
      /join the two/,
    ],
    [
      'a holiday twice',
      { ...shop, holidays: [{ date: '2026-10-01' }, { date: '2026-10-01' }] },
      'holidays/1/date day-twice',
      /keep one/,
    ],
    [
      'a holiday that is also a workday',
      { ...shop, holidays: [{ date: '2026-10-01' }], workdays: [{ date: '2026-10-01', hours: [] }] },
      'workdays/0/date day-twice',
      /2026-10-01 is there twice/,
    ],
    [
      '30 February',
      { ...shop, holidays: [{ date: '2026-02-30' }] },
      'holidays/0/date date-unknown',
      /no day 2026-02-30/,
    ],
    [
      '29 February of a common year',
      { ...shop, holidays: [{ date: '2026-02-29' }] },
      'holidays/0/date date-unknown',
      /no day/,
    ],
    [
      'a date written otherwise',
      { ...shop, holidays: [{ date: '1 May 2026' }] },
      'holidays/0/date date-unknown',
      /write it as 2026-12-31/,
    ],
    [
      'a holiday beyond validThrough',
      { ...shop, validThrough: '2026-12-31', holidays: [{ date: '2027-01-01' }] },
      'holidays/0/date day-beyond-valid',
      /after 2026-12-31.*extend it or remove/,
    ],
    [
      'a holiday beyond what is known of the country',
      { ...shop, country: 'CN', holidays: [{ date: '2027-05-04' }] },
      'holidays/0/date day-beyond-valid',
      /after 2026-12-31/,
    ],
    [
      'a holiday before what is known of the country',
      { ...shop, country: 'CN', holidays: [{ date: '2021-05-04' }] },
      'holidays/0/date day-beyond-valid',
      /before 2024-01-01/,
    ],
    [
      'a validThrough that is no date',
      { ...shop, validThrough: '2026-13-01' },
      'validThrough date-unknown',
      /no day 2026-13-01/,
    ],
    [
      'a validThrough beside that of the country',
      { ...shop, country: 'CN', validThrough: '2030-12-31' },
      'validThrough valid-through-of-country',
      /leave this out/,
    ],
    [
      'a calendar that never opens',
      { ...shop, weekly: workdays([]) },
      'weekly never-opens',
      /at least one day/,
    ],
    [
      'an unknown country',
      { ...shop, country: 'XX' as never },
      'country country-unknown',
      /choose CN, HK, TW, SG, US/,
    ],
    [
      'make-up workdays without hours',
      { ...shop, country: 'CN', weekly: { ...office, 1: [] } },
      'makeUpHours make-up-hours-missing',
      /Mondays are closed/,
    ],
    [
      'wrong hours on a day of its own',
      { ...shop, workdays: [{ date: '2026-10-10', hours: [{ from: '18:00', to: '09:00' }] }] },
      'workdays/0/hours/0/to interval-across-midnight',
      /across midnight/,
    ],
  ])('%s', (_, definition, expected, remedy) => {
    expect(found(definition)).toEqual([expected]);
    expect(calendarProblems('shop', 1, definition)[0]?.message).toMatch(remedy);
  });

  it('an id that keys cannot hold and a version that is none', () => {
    expect(found(shop, '门店')).toEqual(['id id-broken']);
    expect(found(shop, '')).toEqual(['id id-broken']);
    expect(found(shop, 'shop', 0)).toEqual(['version version-broken']);
    expect(found(shop, 'shop', 1.5)).toEqual(['version version-broken']);
  });

  it('names all that is wrong at once, and throws it', () => {
    const definition = { ...monday(['22:00', '06:00']), zone: 'Nowhere', holidays: [{ date: '2026-02-30' }] };
    try {
      calendarFromDefinition('shop', 1, definition);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({ kind: 'unprocessable', code: 'calendar-invalid' });
      const { errors } = (error as DomainError).details as { errors: { field: string }[] };
      expect(errors.map(({ field }) => field)).toEqual(['zone', 'weekly/1/0/to', 'holidays/0/date']);
    }
  });
});

describe('F13 a calendar of a company’s own', () => {
  it('takes intervals that touch, a night shift in two, and a leap day', () => {
    expect(
      found(monday(['00:00', '06:00'], ['09:00', '12:00'], ['12:00', '18:00'], ['22:00', '24:00'])),
    ).toEqual([]);
    expect(found({ ...shop, holidays: [{ date: '2028-02-29' }] })).toEqual([]);
  });

  it('keeps the holidays of its country, and its own days before them', () => {
    const own = calendarFromDefinition('shop', 3, {
      ...shop,
      country: 'CN',
      holidays: [{ date: '2026-11-11' }],
      workdays: [{ date: '2026-10-01', hours: [{ from: '10:00', to: '12:00' }] }],
    });
    expect(own).toMatchObject({ id: 'shop', version: 3, validThrough: '2026-12-31' });
    const hoursOn = (date: string) =>
      businessSeconds(
        own,
        new Date(`${date}T00:00:00+08:00`).toISOString(),
        new Date(`${date}T23:59:00+08:00`).toISOString(),
      ) / 3600;
    expect(['2026-10-01', '2026-10-02', '2026-10-10', '2026-11-11', '2026-11-12'].map(hoursOn)).toEqual([
      2, 0, 9, 0, 9,
    ]);
  });

  it('may open make-up workdays not at all', () => {
    const own = calendarFromDefinition('shop', 1, { ...shop, country: 'CN', makeUpHours: [] });
    expect(own.exceptions['2026-10-10']).toEqual([]);
  });

  it('without a country is known for ever, or as far as it says', () => {
    expect(addBusinessSeconds(calendarFromDefinition('shop', 1, shop), '2029-12-31T00:00:00.000Z', 60)).toBe(
      '2029-12-31T01:01:00.000Z',
    );
    const known = calendarFromDefinition('shop', 1, { ...shop, validThrough: '2026-12-31' });
    expect(() => addBusinessSeconds(known, '2027-01-04T00:00:00.000Z', 60)).toThrow(/through 2026-12-31/);
  });
});
