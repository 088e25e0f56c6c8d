import type { ComplaintSubmission } from '../../shared/contracts/complaints.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import type { Language } from '../../shared/domain/language.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { receiptPath } from '../../shared/usecases/complaints/receipt-link.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import type { IntakeDeps } from './deps.ts';

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
  return { event, receiptPath: receiptPath(deps, event) };
}
