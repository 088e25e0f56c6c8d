import { describe, expect, it } from 'vitest';
import { calendar } from '../../../shared/contracts/definitions/policies.ts';
import { calendarProblems } from '../../../shared/domain/sla/calendars/calendar-problems.ts';
import { defaultCalendarDefinitions } from '../../../shared/domain/sla/calendars/default-calendars.ts';
import { calendarOf, typedCalendar, wrongLine } from '../../../web/console/calendars/calendar-value.ts';
import { calendarValue } from '../../support/builders/policy-values.ts';

const own = calendarValue({
  holidays: [{ date: '2026-12-25' }, { date: '2027-01-02' }],
  workdays: [
    {
      date: '2026-12-26',
      hours: [
        { from: '10:00', to: '12:00' },
        { from: '13:00', to: '15:00' },
      ],
    },
  ],
  makeUpHours: [],
  validThrough: '2027-12-31',
});

describe('a calendar in the form of the console', () => {
  it.each([own, ...defaultCalendarDefinitions.map(({ value }) => value)])(
    'says what was stored',
    (stored) => {
      expect(calendarOf(typedCalendar(stored))).toEqual(stored);
      expect(calendar.safeParse(calendarOf(typedCalendar(stored))).success).toBe(true);
    },
  );

  it('shows hours and days as people write them', () => {
    expect(typedCalendar(own)).toMatchObject({
      weekly: { 1: '09:00-18:00', 7: '' },
      holidays: '2026-12-25\n2027-01-02',
      workdays: '2026-12-26 10:00-12:00, 13:00-15:00',
      makeUpHours: '-',
    });
  });

  it.each(['09:00-12:00,13:00-18:00', '09:00 – 12:00、13:00 – 18:00', '０９:００~12:00；13:00至18:00'])(
    'reads %s',
    (text) => {
      const typed = typedCalendar(own);
      expect(calendarOf({ ...typed, weekly: { ...typed.weekly, 1: text } }).weekly[1]).toEqual([
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '18:00' },
      ]);
    },
  );

  it('sends what cannot be read as it was typed, so that it is refused at its field', () => {
    const typed = typedCalendar(own);
    const changed = calendarOf({ ...typed, weekly: { ...typed.weekly, 2: 'nine' }, holidays: 'Christmas' });
    expect(calendarProblems('c', 1, changed).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'weekly/2/0/from time-broken',
      'holidays/0/date date-unknown',
    ]);
  });

  it('names the line that is wrong', () => {
    const errors = [{ field: 'value/holidays/2/date', code: 'day-twice', message: 'Twice.' }];
    expect(wrongLine(errors, 'value/holidays')).toEqual({ line: 3, message: 'Twice.' });
    expect(wrongLine(errors, 'value/workdays')).toBeUndefined();
  });
});
