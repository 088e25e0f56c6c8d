import { DomainError } from '../errors.ts';
import type { Instant } from '../instant.ts';
import { fromMillis, toMillis } from '../instant.ts';

/** Opening hours in local time, `HH:MM` 24 h, `from` < `to` ≤ `24:00`. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * One version of a business calendar (F13). Weekday 1 is Monday, 7 Sunday. `exceptions` replaces a local date's hours:
 * no interval is a holiday, intervals on a weekend are a make-up workday (调休).
 */
export interface Calendar {
  readonly id: string;
  readonly version: number;
  /** IANA zone. */
  readonly zone: string;
  readonly weekly: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Interval[]>>;
  readonly exceptions: Readonly<Record<string, readonly Interval[]>>;
  /** Last local date the exceptions are known for; beyond it an error, never a guess. Absent: no public holidays kept. */
  readonly validThrough?: string;
}

const dayMillis = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, found);
  }
  return found;
}

/** Local wall-clock time of an instant, as if it were UTC, in milliseconds. */
function toLocal(millis: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(millis)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((millis % 1000) + 1000) % 1000);
}

/** The instant of a local wall-clock time; in a spring gap the first instant after it, in an autumn fold the earlier one. */
function fromLocal(local: number, zone: string): number {
  const guesses = [
    local - (toLocal(local - dayMillis, zone) - (local - dayMillis)),
    local - (toLocal(local + dayMillis, zone) - (local + dayMillis)),
  ];
  const exact = guesses.filter((guess) => toLocal(guess, zone) === local);
  if (exact.length > 0) return Math.min(...exact);
  return gapEnd(Math.min(...guesses), Math.max(...guesses), local, zone);
}

/** First instant in [low, high] whose local time is past `local`: the end of a daylight-saving gap. */
function gapEnd(low: number, high: number, local: number, zone: string): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (toLocal(middle, zone) > local) after = middle;
    else before = middle;
  }
  return after;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const localDate = (localMillis: number): string => new Date(localMillis).toISOString().slice(0, 10);

/** Open stretches [from, to) in milliseconds of one local day, in order. `localMidnight` as from `toLocal`. */
function openOn(calendar: Calendar, localMidnight: number): readonly (readonly [number, number])[] {
  const date = localDate(localMidnight);
  if (calendar.validThrough !== undefined && date > calendar.validThrough) {
    throw new DomainError(
      'unprocessable',
      'calendar-expired',
      `Calendar ${calendar.id} knows its holidays only through ${calendar.validThrough}; add the holidays of ${date.slice(0, 4)} to it.`,
      { calendar: calendar.id, validThrough: calendar.validThrough, date },
    );
  }
  const weekday = (new Date(localMidnight).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return (calendar.exceptions[date] ?? calendar.weekly[weekday]).map(
    ({ from, to }) =>
      [
        fromLocal(localMidnight + minutesOf(from) * 60_000, calendar.zone),
        fromLocal(localMidnight + minutesOf(to) * 60_000, calendar.zone),
      ] as const,
  );
}

/** Open stretches from `start` on, up to and with the local day of `end`: a calendar that never opens ends too. */
function* openBetween(calendar: Calendar, start: number, end: number): Generator<readonly [number, number]> {
  const local = toLocal(start, calendar.zone);
  const last = toLocal(end, calendar.zone);
  for (let day = local - (((local % dayMillis) + dayMillis) % dayMillis); day <= last; day += dayMillis) {
    for (const [from, to] of openOn(calendar, day)) if (to > start) yield [Math.max(from, start), to];
  }
}

/** F13: seconds of open time in [from, to]; 0 when `to` is not after `from`. */
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

/** F13 inverse: the instant at which `seconds` (≥ 0) of open time have passed since `from`. */
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
