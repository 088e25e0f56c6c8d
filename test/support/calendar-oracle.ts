import type { Calendar } from '../../shared/domain/sla/calendar.ts';

/** The wall clock of every minute of a window. */
interface WallClock {
  readonly dates: readonly string[];
  /** By minute of the window: index into `dates`, and minutes since the clock showed 00:00. */
  readonly dateOf: Uint16Array;
  readonly timeOf: Uint16Array;
}

/** What it asked of the zone's rules is kept: the calendars of one zone walk through the same minutes. */
const read = new Map<string, WallClock>();

function wallClock(zone: string, start: number, minutes: number, step: number): WallClock {
  const key = `${zone} ${start} ${minutes} ${step}`;
  const known = read.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const dates: string[] = [];
  const index = new Map<string, number>();
  const dateOf = new Uint16Array(minutes);
  const timeOf = new Uint16Array(minutes);
  for (let i = 0; i < minutes; i += step) {
    const text = format.format(start + i * 60_000);
    const date = text.slice(0, 10);
    if (!index.has(date)) index.set(date, dates.push(date) - 1);
    dateOf.fill(index.get(date) as number, i, i + step);
    const time = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
    for (let past = 0; past < step; past++) timeOf[i + past] = time + past;
  }
  const clock = { dates, dateOf, timeOf };
  read.set(key, clock);
  return clock;
}

/** Before the window, so that what had opened by its first minute is known. */
const leadMinutes = 2 * 1440;

export interface CalendarOracle {
  /** Open milliseconds in [from, to]. */
  openMillis(from: number, to: number): number;
  /** The first instant by which `millis` of open time have passed since `from`; undefined when that is past the window. */
  due(from: number, millis: number): number | undefined;
}

/**
 * F13 by brute force: walks through every minute of `days` days with the wall clock in view and counts the open ones. It
 * opens at the first minute at which the clock shows the opening time or later, and closes at the first at which it shows
 * the closing time: a gap in spring and a repeated hour in autumn need no rule of their own. Shares no code with the
 * product. Exact to the millisecond, because clocks and opening hours change at whole minutes.
 * @param step minutes from one look at the wall clock to the next; 15 is enough where clocks change at quarters of an hour.
 */
export function calendarOracle(
  calendar: Calendar,
  firstDay: string,
  days: number,
  step: 1 | 15 = 15,
): CalendarOracle {
  const start = Date.parse(firstDay) - leadMinutes * 60_000;
  const minutes = days * 1440 + leadMinutes;
  const { dates, dateOf, timeOf } = wallClock(calendar.zone, start, minutes, step);
  const today = dates.map((date) => intervalsOn(calendar, date));
  const isOpen = new Uint8Array(minutes);
  /** Open minutes before minute i. */
  const before = new Uint32Array(minutes + 1);
  for (let i = 0; i < minutes; i++) {
    for (const interval of today[dateOf[i] as number] ?? []) {
      const time = timeOf[i] as number;
      if (time >= interval.from) interval.hasOpened = true;
      if (time >= interval.to) interval.hasClosed = true;
      if (interval.hasOpened && !interval.hasClosed) isOpen[i] = 1;
    }
    before[i + 1] = (before[i] as number) + (isOpen[i] as number);
  }
  const openUntil = (at: number): number => {
    const minute = Math.floor((at - start) / 60_000);
    if (minute < leadMinutes || minute >= minutes)
      throw new RangeError(`${new Date(at).toISOString()} is outside`);
    return (before[minute] as number) * 60_000 + (isOpen[minute] ? at - start - minute * 60_000 : 0);
  };
  return {
    openMillis: (from, to) => openUntil(to) - openUntil(from),
    due(from, millis) {
      if (millis <= 0) return from;
      const wanted = openUntil(from) + millis;
      if ((before[minutes] as number) * 60_000 < wanted) return undefined;
      let low = 0;
      let high = minutes;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((before[middle] as number) * 60_000 >= wanted) high = middle;
        else low = middle;
      }
      // Minute `low` is open, and in it the wanted time comes to its end.
      return start + low * 60_000 + (wanted - (before[low] as number) * 60_000);
    },
  };
}

function intervalsOn({ exceptions, weekly }: Calendar, date: string) {
  const weekday = String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
  const hours = exceptions[date] ?? weekly[weekday as never] ?? [];
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (hours as readonly { from: string; to: string }[]).map(({ from, to }) => ({
    from: minutes(from),
    to: minutes(to),
    hasOpened: false,
    hasClosed: false,
  }));
}
