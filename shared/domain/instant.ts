/** An instant of business time: ISO 8601 in UTC with milliseconds, e.g. `2026-11-24T01:30:00.000Z`. Sorts as text. */
export type Instant = string;

/** Milliseconds since 1970 of an instant. @throws RangeError when it is not an instant. */
export function toMillis(instant: Instant): number {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis)) throw new RangeError(`Not an instant: ${instant}`);
  return millis;
}

/** The instant of whole milliseconds since 1970. */
export function fromMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The instant `seconds` later (earlier when negative). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return fromMillis(toMillis(instant) + seconds * 1000);
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (toMillis(to) - toMillis(from)) / 1000;
}

/** The earliest of the given instants; undefined when none is given. */
export function earliest(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((i): i is Instant => i !== undefined).sort()[0];
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return [a, b].sort()[1] as Instant;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return [a, b].sort()[0] as Instant;
}
