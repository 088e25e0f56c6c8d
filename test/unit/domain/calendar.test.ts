import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMillis, toMillis } from '../../../shared/domain/instant.ts';
import {
  addBusinessSeconds,
  businessSeconds,
  type Calendar,
  type Interval,
} from '../../../shared/domain/sla/calendar.ts';
import { type CalendarOracle, calendarOracle } from '../../support/calendar-oracle.ts';

const hours = (from: string, to: string): Interval => ({ from, to });
const week = (workday: readonly Interval[], weekend: readonly Interval[] = []): Calendar['weekly'] => ({
  1: workday,
  2: workday,
  3: workday,
  4: workday,
  5: workday,
  6: weekend,
  7: weekend,
});
const calendar = (zone: string, over: Partial<Calendar> = {}): Calendar => ({
  id: 'test',
  version: 1,
  zone,
  weekly: week([hours('09:00', '18:00')]),
  exceptions: {},
  ...over,
});
const shanghai = calendar('Asia/Shanghai');
const hour = 3600;

describe('F13 business time', () => {
  it('counts open hours only', () => {
    // Tuesday 10:00 to Wednesday 10:00 in Shanghai: 8 h and 1 h.
    expect(businessSeconds(shanghai, '2026-11-24T02:00:00.000Z', '2026-11-25T02:00:00.000Z')).toBe(9 * hour);
    expect(businessSeconds(shanghai, '2026-11-25T02:00:00.000Z', '2026-11-24T02:00:00.000Z')).toBe(0);
  });

  it('skips the weekend: Friday 17:00 and two hours is Monday 10:00', () => {
    expect(addBusinessSeconds(shanghai, '2026-11-27T09:00:00.000Z', 2 * hour)).toBe(
      '2026-11-30T02:00:00.000Z',
    );
  });

  it('is due at closing time when exactly the day is left, not at the next opening', () => {
    expect(addBusinessSeconds(shanghai, '2026-11-24T02:00:00.000Z', 8 * hour)).toBe(
      '2026-11-24T10:00:00.000Z',
    );
  });

  it('knows several intervals a day', () => {
    const lunch = calendar('Asia/Shanghai', {
      weekly: week([hours('09:00', '12:00'), hours('13:30', '18:00')]),
    });
    expect(addBusinessSeconds(lunch, '2026-11-24T03:00:00.000Z', 2 * hour)).toBe('2026-11-24T06:30:00.000Z');
  });

  it('closes on holidays and opens on make-up workdays (调休)', () => {
    // National Day 2026: Thursday 1 to Wednesday 7 October are off, Saturday 10 October is worked.
    const days = ['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, []] as const);
    const golden = calendar('Asia/Shanghai', {
      exceptions: { ...Object.fromEntries(days), '2026-10-10': [hours('09:00', '18:00')] },
      validThrough: '2026-12-31',
    });
    expect(addBusinessSeconds(golden, '2026-09-30T09:00:00.000Z', 2 * hour)).toBe('2026-10-08T02:00:00.000Z');
    expect(businessSeconds(golden, '2026-10-09T16:00:00.000Z', '2026-10-10T16:00:00.000Z')).toBe(9 * hour);
    expect(businessSeconds(golden, '2026-10-10T16:00:00.000Z', '2026-10-11T16:00:00.000Z')).toBe(0);
  });

  it('raises past the last known holiday, and says what to add, instead of guessing', () => {
    const known = calendar('Asia/Shanghai', { validThrough: '2026-12-31' });
    expect(addBusinessSeconds(known, '2026-12-31T09:00:00.000Z', hour)).toBe('2026-12-31T10:00:00.000Z');
    expect(() => addBusinessSeconds(known, '2026-12-31T09:00:00.000Z', hour + 1)).toThrow(
      /through 2026-12-31; add the holidays of 2027/,
    );
    expect(() => businessSeconds(known, '2026-12-30T00:00:00.000Z', '2027-01-02T00:00:00.000Z')).toThrow(
      /calendar test/i,
    );
  });

  it('refuses a calendar that never opens', () => {
    const never = calendar('UTC', { weekly: week([]) });
    expect(() => addBusinessSeconds(never, '2026-11-24T00:00:00.000Z', 1)).toThrow(/give it opening hours/);
    expect(businessSeconds(never, '2026-11-24T00:00:00.000Z', '2026-12-24T00:00:00.000Z')).toBe(0);
  });

  it('loses the hour that a spring night leaves out, and gains the one that an autumn night repeats', () => {
    const always = calendar('Europe/Berlin', {
      weekly: week([hours('00:00', '24:00')], [hours('00:00', '24:00')]),
    });
    const day = (from: string, to: string) => businessSeconds(always, from, to) / hour;
    expect(day('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z')).toBe(23);
    expect(day('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z')).toBe(25);
  });

  it('opens at the end of the gap when the opening time does not exist that night', () => {
    const night = calendar('Europe/Berlin', {
      weekly: week([hours('02:30', '05:00')], [hours('02:30', '05:00')]),
    });
    // 29 March 2026: 02:00 becomes 03:00 (01:00 UTC); open from 03:00 to 05:00.
    expect(businessSeconds(night, '2026-03-29T00:00:00.000Z', '2026-03-29T12:00:00.000Z')).toBe(2 * hour);
    expect(addBusinessSeconds(night, '2026-03-29T00:00:00.000Z', 1)).toBe('2026-03-29T01:00:01.000Z');
  });

  it('takes the earlier of two same times: open once from the first 02:30 of an autumn night', () => {
    const night = calendar('Europe/Berlin', {
      weekly: week([hours('02:30', '05:00')], [hours('02:30', '05:00')]),
    });
    expect(businessSeconds(night, '2026-10-24T22:00:00.000Z', '2026-10-25T12:00:00.000Z')).toBe(3.5 * hour);
  });

  it('keeps local hours on the day that a country leaves out and on half-hour steps', () => {
    const apia = calendar('Pacific/Apia', {
      weekly: week([hours('09:00', '17:00')], [hours('09:00', '17:00')]),
    });
    // Samoa went from 29 to 31 December 2011: the 29th, the 31st and the 1st.
    expect(businessSeconds(apia, '2011-12-29T10:00:00.000Z', '2012-01-01T10:00:00.000Z')).toBe(3 * 8 * hour);
    const lordHowe = calendar('Australia/Lord_Howe', {
      weekly: week([hours('00:00', '24:00')], [hours('00:00', '24:00')]),
    });
    expect(businessSeconds(lordHowe, '2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z')).toBe(
      24.5 * hour,
    );
  });
});

const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'America/Santiago',
];
/** Some begin or end inside the hour that a clock change leaves out or repeats. */
const openings = [
  week([hours('09:00', '18:00')]),
  week([hours('08:30', '12:00'), hours('13:15', '17:45')], [hours('10:00', '14:00')]),
  week(
    [hours('00:00', '02:30'), hours('22:00', '24:00')],
    [hours('00:00', '02:30'), hours('22:00', '24:00')],
  ),
  week([hours('00:00', '24:00')], [hours('01:30', '03:30')]),
  week([hours('02:10', '02:50')], [hours('00:15', '01:45'), hours('02:10', '02:50')]),
];
const exceptions: readonly Calendar['exceptions'][] = [
  {},
  { '2026-10-01': [], '2026-10-10': [hours('09:00', '18:00')], '2026-03-29': [hours('01:00', '04:00')] },
];

const start = toMillis('2026-03-01T00:00:00.000Z');
const minute = 60_000;
const anyCalendar = fc
  .tuple(fc.constantFrom(...zones), fc.constantFrom(...openings), fc.constantFrom(...exceptions))
  .map(([zone, weekly, replaced]) => calendar(zone, { weekly, exceptions: replaced }));
/** Minutes of 280 days that hold all changes of the clocks, thrice as often within a day of one. */
const changes = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
];
const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: 280 * 1440 }),
  ...[...changes, ...changes].map((date) => {
    const noon = (toMillis(`${date}T12:00:00.000Z`) - start) / minute;
    return fc.integer({ min: noon - 1440, max: noon + 1440 });
  }),
);

const oracles = new Map<Calendar['weekly'], Map<string, CalendarOracle>>();
/** The oracle of one of the few calendars that `anyCalendar` makes. */
function oracleOf(one: Calendar): CalendarOracle {
  const sameHours = oracles.get(one.weekly) ?? new Map<string, CalendarOracle>();
  oracles.set(one.weekly, sameHours);
  const key = `${one.zone} ${Object.keys(one.exceptions).join()}`;
  const known = sameHours.get(key) ?? calendarOracle(one, '2026-03-01T00:00:00.000Z', 320);
  sameHours.set(key, known);
  return known;
}

describe('P10 business time against an oracle that steps through every minute', () => {
  it('measures the same', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: 0, max: 30 * 1440 }), (one, from, length) => {
        const a = start + from * minute;
        const b = a + length * minute;
        expect(businessSeconds(one, fromMillis(a), fromMillis(b)) * 1000).toBe(
          oracleOf(one).openMillis(a, b),
        );
      }),
      { numRuns: 2000, seed: 20_261_124 },
    );
  });

  it('is due at the first instant by which so much open time has passed', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 30 * 3600 }), (one, from, seconds) => {
        const a = start + from * minute;
        const due = oracleOf(one).due(a, seconds * 1000);
        fc.pre(due !== undefined);
        expect(addBusinessSeconds(one, fromMillis(a), seconds)).toBe(fromMillis(due));
      }),
      { numRuns: 2000, seed: 20_261_125 },
    );
  });
});
