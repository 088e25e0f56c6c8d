import type { ComplaintSubmission } from '../../shared/contracts/complaints.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { addSeconds, secondsBetween } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { endOfDay } from '../../shared/usecases/notifications/link-expiry.ts';
import type { IntakeDeps } from './deps.ts';

const receiptDays = 30;

interface TakenIn {
  readonly event: ComplaintEvent;
  readonly receiptPath: string;
}

/** Takes in what somebody typed on the web, and makes the link to its receipt. One write request. */
export async function takeIn(
  deps: IntakeDeps,
  {
    idempotencyKey,
    body,
    language,
    suspect,
  }: {
    readonly idempotencyKey: string;
    readonly body: ComplaintSubmission;
    readonly language: Language;
    readonly suspect?: boolean;
  },
): Promise<TakenIn> {
  const { language: _chosen, ...submission } = body;
  const { event } = await takeInComplaint(deps, {
    source: 'web',
    idempotencyKey,
    submission,
    language,
    channel: 'web',
    actor: { kind: 'customer' },
    at: deps.clock.now(),
    ...(suspect && { suspect: true }),
  });
  attributeTo(event.reference);
  return { event, receiptPath: `/receipt/${receiptToken(deps, event)}` };
}

/** From the end of the real day of receipt, so that a retry is given the same link again. */
function receiptToken({ links, clock }: IntakeDeps, event: ComplaintEvent): string {
  const ago = clock.toRealSeconds(secondsBetween(event.at, clock.now()));
  const receivedAt = addSeconds(clock.realNow(), -ago);
  return links.sign('receipt', event.reference, endOfDay(receivedAt, receiptDays));
}
