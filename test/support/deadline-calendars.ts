import type { Calendar, Interval } from '../../shared/domain/sla/calendar.ts';
import { countries } from '../../shared/domain/sla/calendars/countries.ts';
import { calendarOfCountry, workdays } from '../../shared/domain/sla/calendars/country-days.ts';
import { type CalendarOracle, calendarOracle } from './calendar-oracle.ts';
import { windowDays } from './deadline-check.ts';

const hours = (...all: readonly string[]): readonly Interval[] =>
  all.map((text) => ({ from: text.slice(0, 5), to: text.slice(6) }));
const everyDay = (all: readonly Interval[]): Calendar['weekly'] => ({ ...workdays(all), 6: all, 7: all });

/** The leap day of 2024, two Spring Festivals with their make-up workdays, and four changes of the clocks lie in the window. */
export const firstDay = '2024-01-20T00:00:00.000Z';

/** Six zones; many opening times lie inside the hour that a change of the clocks leaves out or repeats. */
export const deadlineCalendars: readonly Calendar[] = [
  calendarOfCountry(countries.CN, {
    id: 'shanghai',
    version: 1,
    zone: 'Asia/Shanghai',
    weekly: workdays(hours('08:30-12:00', '13:30-18:00')),
    makeUpHours: hours('09:00-17:00'),
  }),
  calendarOfCountry(countries.US, {
    id: 'new-york',
    version: 1,
    zone: 'America/New_York',
    weekly: {
      ...workdays(hours('00:00-02:30', '09:00-17:00', '22:00-24:00')),
      7: hours('02:10-02:50', '20:00-24:00'),
    },
  }),
  {
    id: 'berlin',
    version: 1,
    zone: 'Europe/Berlin',
    weekly: {
      ...workdays(hours('00:00-24:00')),
      6: hours('01:30-03:30'),
      7: hours('01:30-02:30', '02:40-03:30'),
    },
    exceptions: {
      '2024-02-29': hours('12:00-12:30', '23:59-24:00'),
      '2024-12-25': [],
      '2024-10-27': hours('01:00-02:45', '03:30-04:00'),
    },
  },
  {
    id: 'lord-howe',
    version: 1,
    zone: 'Australia/Lord_Howe',
    weekly: everyDay(hours('01:40-01:55', '02:05-02:25', '09:00-17:00')),
    exceptions: { '2024-02-29': [], '2025-01-27': [] },
  },
  {
    id: 'santiago',
    version: 1,
    zone: 'America/Santiago',
    weekly: everyDay(hours('00:00-00:30', '08:00-13:00', '22:00-24:00')),
    exceptions: { '2024-02-29': hours('00:15-24:00'), '2024-09-18': [], '2024-09-19': [] },
  },
  {
    id: 'kolkata',
    version: 1,
    zone: 'Asia/Kolkata',
    weekly: { ...workdays(hours('10:00-19:00')), 6: hours('10:00-14:00') },
    exceptions: { '2024-02-29': hours('10:00-10:01'), '2024-11-01': [] },
  },
];

/** The oracle of each calendar; six weeks longer than the lives, so that nearly every due time lies inside. */
export const oracleOf = (calendar: Calendar, step: 1 | 15): CalendarOracle =>
  calendarOracle(calendar, firstDay, windowDays + 42, step);
