import type { Ids } from '../../adapters/ids.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { WebhookMessage } from '../../contracts/webhooks.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { deliveryIdOf } from '../../domain/integration/delivery.ts';
import { isPublicEvent } from '../../domain/integration/public-events.ts';
import type { Webhook } from '../../domain/integration/webhook.ts';

export interface TellDeps {
  /** The newest version of every webhook; may be some seconds old. */
  readonly webhooks: () => Promise<readonly Webhook[]>;
  readonly deliveries: Pick<Queue<WebhookMessage>, 'send'>;
  readonly ids: Pick<Ids, 'hash'>;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Queues an event for every webhook that wants its kind. The id of a delivery is made from webhook and event, so that the
 * same event told twice is the same delivery.
 */
export async function tellWebhooks(
  { webhooks, deliveries, ids }: TellDeps,
  event: ComplaintEvent,
): Promise<void> {
  if (!isPublicEvent(event)) return;
  const { type, reference, sequence, at } = event;
  for (const { id: webhookId, enabled, events } of await webhooks()) {
    if (!enabled || !events.includes(`complaint.${type}`)) continue;
    const deliveryId = deliveryIdOf(at, hex(ids.hash(`${webhookId}\n${reference}\n${sequence}`)));
    const body = { webhookId, deliveryId, reference, sequence, attempt: 1 };
    await deliveries.send({ body, delaySeconds: 0 });
  }
}
