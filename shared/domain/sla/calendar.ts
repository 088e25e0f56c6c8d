import { DomainError } from '../errors.ts';
import type { Instant } from '../instant.ts';
import { fromMillis, toMillis } from '../instant.ts';
import { fromLocal, toLocal } from './zone-time.ts';

/** Opening hours in local time, `HH:MM` 24 h, `from` < `to` ≤ `24:00`. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** Opening hours of a week. Weekday 1 is Monday, 7 Sunday. */
export type Weekly = Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Interval[]>>;

/**
 * One version of a business calendar (F13). `exceptions` replaces a local date's hours: no interval is a holiday,
 * intervals on a weekend are a make-up workday (调休).
 */
export interface Calendar {
  readonly id: string;
  readonly version: number;
  /** IANA zone. */
  readonly zone: string;
  readonly weekly: Weekly;
  readonly exceptions: Readonly<Record<string, readonly Interval[]>>;
  /** First local date the exceptions are known for; before it an error, never a guess. */
  readonly validFrom?: string;
  /** Last local date the exceptions are known for; beyond it an error, never a guess. Absent: no public holidays kept. */
  readonly validThrough?: string;
}

const dayMillis = 86_400_000;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const localDate = (localMillis: number): string => new Date(localMillis).toISOString().slice(0, 10);

function assertKnown({ id, validFrom, validThrough }: Calendar, date: string): void {
  if (validThrough !== undefined && date > validThrough) {
    throw new DomainError(
      'unprocessable',
      'calendar-expired',
      `Calendar ${id} knows its holidays only through ${validThrough}; add the holidays of ${date.slice(0, 4)} to it.`,
      { calendar: id, validThrough, date },
    );
  }
  if (validFrom !== undefined && date < validFrom) {
    throw new DomainError(
      'unprocessable',
      'calendar-not-yet',
      `Calendar ${id} knows its holidays only from ${validFrom} on; add the holidays of ${date.slice(0, 4)} to it.`,
      { calendar: id, validFrom, date },
    );
  }
}

type Stretch = readonly [from: number, to: number];

/** What was worked out for a calendar, by local midnight: a due time months ahead visits the same days again and again. */
const remembered = new WeakMap<Calendar, Map<number, readonly Stretch[]>>();

/** Open stretches [from, to) in milliseconds of one local day, in order. `localMidnight` as from `toLocal`. */
function openOn(calendar: Calendar, localMidnight: number): readonly Stretch[] {
  const days = remembered.get(calendar) ?? new Map<number, readonly Stretch[]>();
  remembered.set(calendar, days);
  const stretches = days.get(localMidnight) ?? workOut(calendar, localMidnight);
  days.set(localMidnight, stretches);
  return stretches;
}

function workOut(calendar: Calendar, localMidnight: number): readonly Stretch[] {
  const date = localDate(localMidnight);
  assertKnown(calendar, date);
  const weekday = (new Date(localMidnight).getUTCDay() || 7) as keyof Weekly;
  return (calendar.exceptions[date] ?? calendar.weekly[weekday]).map(
    ({ from, to }) =>
      [
        fromLocal(localMidnight + minutesOf(from) * 60_000, calendar.zone),
        fromLocal(localMidnight + minutesOf(to) * 60_000, calendar.zone),
      ] as const,
  );
}

/** Whether it is a working day of the calendar. @throws DomainError `calendar-expired`, `calendar-not-yet`. */
export function opensOn(calendar: Calendar, date: string): boolean {
  return openOn(calendar, Date.parse(`${date}T00:00:00Z`)).length > 0;
}

/** Open stretches from `start` on, through the local day in which `end` lies: a calendar that never opens ends too. */
function* openBetween(calendar: Calendar, start: number, end: number): Generator<Stretch> {
  const local = toLocal(start, calendar.zone);
  const last = toLocal(end, calendar.zone);
  for (let day = local - (((local % dayMillis) + dayMillis) % dayMillis); day <= last; day += dayMillis) {
    // A day that only begins at `end` need not be known.
    if (day === last && fromLocal(day, calendar.zone) >= end) return;
    for (const [from, to] of openOn(calendar, day)) if (to > start) yield [Math.max(from, start), to];
  }
}

/** F13: seconds of open time in [from, to]; 0 when `to` is not after `from`. @throws DomainError `calendar-expired`. */
export function businessSeconds(calendar: Calendar, from: Instant, to: Instant): number {
  const start = toMillis(from);
  const end = toMillis(to);
  if (end <= start) return 0;
  let sum = 0;
  for (const [open, close] of openBetween(calendar, start, end)) {
    if (open >= end) break;
    sum += Math.min(close, end) - open;
  }
  return sum / 1000;
}

/** Longest time that a due time may lie ahead, in days: beyond it the calendar is closed too long to promise anything. */
const longestAhead = 4000;

/**
 * F13 inverse: the instant at which `seconds` (≥ 0) of open time have passed since `from`.
 * @throws DomainError `calendar-expired`, `calendar-never-opens`.
 */
export function addBusinessSeconds(calendar: Calendar, from: Instant, seconds: number): Instant {
  let left = seconds * 1000;
  const start = toMillis(from);
  if (left <= 0) return from;
  for (const [open, close] of openBetween(calendar, start, start + longestAhead * dayMillis)) {
    if (close - open >= left) return fromMillis(open + left);
    left -= close - open;
  }
  throw new DomainError(
    'unprocessable',
    'calendar-never-opens',
    `Calendar ${calendar.id} opens too rarely for that; give it opening hours and check its exceptions.`,
  );
}
