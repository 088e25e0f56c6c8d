import { type Instant, toMillis } from '../../instant.ts';
import type { Calendar } from '../calendar.ts';
import { knownUntil } from '../known-time.ts';

/** So many days before its end a calendar is spoken of: time enough to enter what a government has announced. */
export const warnedDays = 60;

const dayMillis = 86_400_000;

/** Whole days from an instant to the end of what a calendar knows, negative when it has passed; undefined when it has no end. */
export function daysKnown(calendar: Calendar, at: Instant): number | undefined {
  const end = knownUntil(calendar);
  return end === undefined ? undefined : Math.floor((toMillis(end) - toMillis(at)) / dayMillis);
}
