import { fromMillis, type Instant } from '../instant.ts';
import { localDateOf } from './local-date.ts';

const hour = 3_600_000;

/** The instant at which a local date begins in an IANA zone: its first instant where midnight is skipped. */
export function localMidnight(date: string, zone: string): Instant {
  // Zones lie between UTC−12 and UTC+14, so the day begins within these hours; its first instant is found by halving.
  let before = Date.parse(`${date}T00:00:00.000Z`) - 15 * hour;
  let after = before + 28 * hour;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDateOf(fromMillis(middle), zone) >= date) after = middle;
    else before = middle;
  }
  return fromMillis(after);
}

/** The local date before. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) - 24 * hour).toISOString().slice(0, 10);

/** The next local date. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + 24 * hour).toISOString().slice(0, 10);
