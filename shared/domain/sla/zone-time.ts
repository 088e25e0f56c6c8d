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

/** Milliseconds that local time is ahead of UTC at an instant, read from the zone's rules. */
function readOffset(millis: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(millis)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const whole = millis - (((millis % 1000) + 1000) % 1000);
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** Offsets of UTC days of a zone; null is a day on which the clocks change. */
const offsets = new Map<string, Map<number, number | null>>();

/**
 * The same as `readOffset`, remembered: reading costs a hundred times more. No zone changes its clocks and changes them
 * back within a day, so equal offsets at both ends of a UTC day hold all through it.
 */
function offsetAt(millis: number, zone: string): number {
  const days = offsets.get(zone) ?? new Map<number, number | null>();
  offsets.set(zone, days);
  const day = Math.floor(millis / dayMillis);
  let known = days.get(day);
  if (known === undefined) {
    const first = readOffset(day * dayMillis, zone);
    known = first === readOffset((day + 1) * dayMillis - 1, zone) ? first : null;
    days.set(day, known);
  }
  return known ?? readOffset(millis, zone);
}

/** Local wall-clock time of an instant, as if it were UTC, in milliseconds. @throws RangeError for an unknown zone. */
export function toLocal(millis: number, zone: string): number {
  return millis + offsetAt(millis, zone);
}

/** The instant of a local wall-clock time; in a spring gap the first instant after it, in an autumn fold the earlier one. */
export function fromLocal(local: number, zone: string): number {
  const before = local - offsetAt(local - dayMillis, zone);
  const after = local - offsetAt(local + dayMillis, zone);
  const exact = [before, after].filter((guess) => toLocal(guess, zone) === local);
  if (exact.length > 0) return Math.min(...exact);
  return gapEnd(Math.min(before, after), Math.max(before, after), local, zone);
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
