import type { Calendar } from '../../shared/domain/sla/calendar.ts';

/** Longest stretch of opening hours that may have begun before the first minute asked about. */
const lookBackMinutes = 26 * 60;

/**
 * F13 by brute force: walks through every minute from `from` to `to` with the wall clock in view. It opens at the first
 * minute at which the clock shows the opening time or later, and closes at the first at which it shows the closing time:
 * a gap in spring and a repeated hour in autumn need no rule of their own. Shares no code with the product; exact for
 * whole minutes.
 */
export function oracleSeconds(calendar: Calendar, from: string, to: string): number {
  const opened = new Set<string>();
  const closed = new Set<string>();
  let open = 0;
  for (let at = Date.parse(from) - lookBackMinutes * 60_000; at < Date.parse(to); at += 60_000) {
    const { date, time, weekday } = wallClock(calendar.zone, at);
    const hours: readonly { from: string; to: string }[] =
      calendar.exceptions[date] ?? calendar.weekly[weekday as never] ?? [];
    let isOpen = false;
    for (const interval of hours) {
      const key = `${date} ${interval.from}`;
      if (time >= interval.from) opened.add(key);
      if (time >= interval.to) closed.add(key);
      if (opened.has(key) && !closed.has(key)) isOpen = true;
    }
    if (isOpen && at >= Date.parse(from)) open += 60;
  }
  return open;
}

const zoned = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, at: number): { date: string; time: string; weekday: string } {
  const format =
    zoned.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  zoned.set(zone, format);
  const [date = '', time = ''] = format.format(at).split(' ');
  const weekday = String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
  return { date, time, weekday };
}
