import { addSeconds, type Instant } from '../instant.ts';
import type { Calendar } from './calendar.ts';
import { knownInstant } from './known-time.ts';

const millisecond = 0.001;

/** When a calendar that is closed at an instant opens again; undefined when it is open, or when nobody can know. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | undefined {
  const used = knownInstant(calendar, at, millisecond);
  const opens = used && addSeconds(used, -millisecond);
  return opens === at ? undefined : opens;
}
