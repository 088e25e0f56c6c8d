import { DomainError } from '../errors.ts';
import { fromMillis, type Instant } from '../instant.ts';
import { addBusinessSeconds, businessSeconds, type Calendar } from './calendar.ts';
import { fromLocal } from './zone-time.ts';

/*
 * What clocks ask a calendar. A calendar knows its holidays only so far, and must not guess; but neither may a complaint be
 * refused nor an agent kept from answering because nobody has entered next year's. So beyond what is known a due time is
 * unknown, and no time is used.
 */

const dayMillis = 86_400_000;
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The first instant that the calendar knows nothing of; undefined when it knows all that is to come. */
export function knownUntil({ validThrough, zone }: Calendar): Instant | undefined {
  return validThrough === undefined
    ? undefined
    : fromMillis(fromLocal(midnight(validThrough) + dayMillis, zone));
}

const knownFrom = ({ validFrom, zone }: Calendar): Instant | undefined =>
  validFrom === undefined ? undefined : fromMillis(fromLocal(midnight(validFrom), zone));

/** F13: business seconds in [from, to], as far as they are known: an unknown day counts as closed. */
export function knownSeconds(calendar: Calendar, from: Instant, to: Instant): number {
  const first = knownFrom(calendar);
  const end = knownUntil(calendar);
  return businessSeconds(
    calendar,
    first !== undefined && first > from ? first : from,
    end !== undefined && end < to ? end : to,
  );
}

const unknown = ['calendar-expired', 'calendar-not-yet', 'calendar-never-opens'];

/** F13 inverse: when `seconds` of open time have passed since `from`; undefined when that is beyond what is known. */
export function knownInstant(calendar: Calendar, from: Instant, seconds: number): Instant | undefined {
  try {
    return addBusinessSeconds(calendar, from, seconds);
  } catch (error) {
    if (error instanceof DomainError && unknown.includes(error.code)) return undefined;
    throw error;
  }
}
