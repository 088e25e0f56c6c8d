import { type Instant, secondsBetween } from '../instant.ts';
import type { DeskSettings } from './desk-settings.ts';

/**
 * Whether a cause was seen so often within so many days around one complaint (R226): some window of that length holds it
 * and enough others. `others` are receipts of complaints with the same cause; the nearest `times − 1` on either side are
 * enough to know.
 */
export function isRepeatedCause(
  receivedAt: Instant,
  others: readonly Instant[],
  { times, days }: DeskSettings['repeatedCause'],
): boolean {
  const before = others.filter((at) => at < receivedAt);
  const seen = [...others, receivedAt].sort();
  const own = before.length;
  return seen.some((from, i) => {
    const last = seen[i + times - 1];
    return last !== undefined && i <= own && own < i + times && secondsBetween(from, last) <= days * 86_400;
  });
}
