import type { Queue } from '../../adapters/queue.ts';
import type { PostResult, WebhookPost } from '../../adapters/webhook-post.ts';
import type { WebhookSecrets } from '../../adapters/webhook-secrets.ts';
import type { WebhookMessage } from '../../contracts/webhooks.ts';
import type { ApiKeyRepository } from '../../data/api-key-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { DeliveryRepository } from '../../data/delivery-repository.ts';
import type { KnownWebhook, WebhookRepository } from '../../data/webhook-repository.ts';
import { type Instant, later, secondsBetween } from '../../domain/instant.ts';
import { keyState } from '../../domain/integration/api-key.ts';
import {
  type DeliveryAttempt,
  type DeliveryFailure,
  failedForTooLong,
  longestDelaySeconds,
  nextAttemptAt,
  payloadOf,
} from '../../domain/integration/delivery.ts';
import { isPublicEvent } from '../../domain/integration/public-events.ts';
import { signingSeeds, type Webhook } from '../../domain/integration/webhook.ts';

export interface DeliverDeps {
  readonly webhooks: Pick<WebhookRepository, 'find' | 'add' | 'failed' | 'succeeded'>;
  readonly attempts: Pick<DeliveryRepository, 'attempts' | 'keep'>;
  readonly apiKeys: Pick<ApiKeyRepository, 'find'>;
  readonly complaints: Pick<ComplaintRepository, 'event'>;
  readonly deliveries: Pick<Queue<WebhookMessage>, 'send'>;
  readonly secrets: Pick<WebhookSecrets, 'headers'>;
  readonly post: WebhookPost;
  readonly realNow: () => Instant;
  /** Somebody should know that a webhook was switched off. */
  readonly stopped: () => void;
}

/**
 * Makes one attempt to deliver one event, keeps what came of it, and queues the next one if it failed. Twice the same message
 * is one attempt; killed in between, it is made again: at least once, always under the same delivery id. `requestId` is the
 * invocation's.
 */
export async function deliverWebhook(
  deps: DeliverDeps,
  message: WebhookMessage,
  requestId: string,
): Promise<void> {
  const { webhookId, deliveryId, attempt, dueAt, byHand } = message;
  if (dueAt !== undefined && deps.realNow() < dueAt) return queueAt(deps, message, dueAt);
  const [known, made] = await Promise.all([
    deps.webhooks.find(webhookId),
    deps.attempts.attempts(webhookId, deliveryId),
  ]);
  if (!known || (!byHand && made.some(({ outcome }) => outcome === 'delivered'))) return;
  const same = made.find((one) => one.attempt === attempt);
  if (same) return repair(deps, message, same);
  const event = await deps.complaints.event(message.reference, message.sequence);
  if (!event || !isPublicEvent(event)) return;

  const began = deps.realNow();
  const body = JSON.stringify(payloadOf(event));
  const result = await send(deps, known.webhook, deliveryId, body);
  const delivered = 'status' in result && result.status >= 200 && result.status < 300;
  const dropped = 'failure' in result && droppedFor.includes(result.failure);
  const nextAt = delivered || dropped || byHand ? undefined : nextAttemptAt(attempt, began);
  const outcome = delivered ? 'delivered' : dropped ? 'dropped' : 'failed';
  const { reference, sequence, type, at: eventAt } = event;
  const kept = await deps.attempts.keep({
    ...{ webhookId, deliveryId, attempt, type: `complaint.${type}`, reference, sequence, eventAt },
    ...{ at: began, outcome, ...result, requestId },
    ...(nextAt !== undefined && { nextAt }),
    ...(byHand && { byHand }),
  });
  if (kept === 'taken') return;
  if (!dropped) await noteHealth(deps, known, result, delivered);
  if (nextAt !== undefined) await queueAt(deps, nextOf(message), nextAt);
}

/** What no other attempt would mend. */
const droppedFor: readonly DeliveryFailure[] = ['webhook-disabled', 'key-not-valid', 'secret-gone'];

const nextOf = ({ attempt, ...message }: WebhookMessage): WebhookMessage => ({
  ...message,
  attempt: attempt + 1,
});

/** A queue delays by a quarter of an hour at most: what is due later comes back and is sent on, without reading anything. */
async function queueAt(deps: DeliverDeps, message: WebhookMessage, dueAt: Instant): Promise<void> {
  const left = Math.ceil(secondsBetween(deps.realNow(), dueAt));
  const delaySeconds = Math.min(longestDelaySeconds, Math.max(0, left));
  await deps.deliveries.send({ body: { ...message, dueAt }, delaySeconds });
}

/** The attempt was made: whoever made it may have been killed before he queued the next. */
async function repair(deps: DeliverDeps, message: WebhookMessage, made: DeliveryAttempt): Promise<void> {
  if (made.nextAt !== undefined) await queueAt(deps, nextOf(message), made.nextAt);
}

async function send(
  deps: DeliverDeps,
  webhook: Webhook,
  deliveryId: string,
  body: string,
): Promise<PostResult> {
  const never = (failure: DeliveryFailure): PostResult => ({ failure, durationMs: 0 });
  if (!webhook.enabled || webhook.removed) return never('webhook-disabled');
  const realNow = deps.realNow();
  if (webhook.owner.kind === 'integrator') {
    const key = await deps.apiKeys.find(webhook.owner.id ?? '');
    if (!key || keyState(key, realNow) !== 'active') return never('key-not-valid');
  }
  const headers = deps.secrets.headers(signingSeeds(webhook, realNow), { deliveryId, realNow, body });
  return headers ? deps.post(webhook.url, headers, body) : never('secret-gone');
}

/** Keeps since when nothing was delivered, and switches off what failed for a day or said that it is gone. */
async function noteHealth(
  deps: DeliverDeps,
  { webhook, failingSince }: KnownWebhook,
  result: PostResult,
  delivered: boolean,
): Promise<void> {
  if (delivered) {
    if (failingSince !== undefined) await deps.webhooks.succeeded(webhook.id);
    return;
  }
  const at = deps.realNow();
  const since = await deps.webhooks.failed(webhook.id, at);
  const gone = 'status' in result && result.status === 410;
  // Whoever changed or enabled it gave it another day.
  if (!gone && !failedForTooLong(later(since, webhook.changedAt), at)) return;
  const off = await deps.webhooks.add({
    ...webhook,
    version: webhook.version + 1,
    enabled: false,
    stopped: gone ? 'gone' : 'failing',
    changedAt: at,
    changedBy: { kind: 'system', id: 'webhook-sender' },
  });
  if (off === 'added') deps.stopped();
}
