import type { Clock } from '../../adapters/clock.ts';
import type { Links } from '../../adapters/links.ts';
import { addSeconds, type Instant, secondsBetween } from '../../domain/instant.ts';
import { endOfDay } from '../notifications/link-expiry.ts';

const receiptDays = 30;

/**
 * Path of the page that shows the submitter what was sent and how far it is. It expires from the end of the real day of
 * receipt, so that a retry is given the same link again.
 */
export function receiptPath(
  { links, clock }: { readonly links: Pick<Links, 'sign'>; readonly clock: Clock },
  event: { readonly reference: string; readonly at: Instant },
): string {
  const ago = clock.toRealSeconds(secondsBetween(event.at, clock.now()));
  const receivedAt = addSeconds(clock.realNow(), -ago);
  return `/receipt/${links.sign('receipt', event.reference, endOfDay(receivedAt, receiptDays))}`;
}
