import type { Ids } from '../../adapters/ids.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { WebhookSecrets } from '../../adapters/webhook-secrets.ts';
import type { WebhookTargets } from '../../adapters/webhook-targets.ts';
import type { WebhookMessage } from '../../contracts/webhooks.ts';
import type { DeliveryRepository } from '../../data/delivery-repository.ts';
import type { KnownWebhook, WebhookRepository } from '../../data/webhook-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Actor, stamp } from '../../domain/identity/actor.ts';
import { addSeconds, type Instant } from '../../domain/instant.ts';
import {
  changeoverSeconds,
  mostWebhooks,
  newestWebhooks,
  rotated,
  type Webhook,
  type WebhookEvent,
} from '../../domain/integration/webhook.ts';

export interface WebhookDeps {
  readonly webhooks: Pick<WebhookRepository, 'versions' | 'find' | 'add'>;
  readonly attempts: Pick<DeliveryRepository, 'attempts' | 'list'>;
  readonly deliveries: Pick<Queue<WebhookMessage>, 'send'>;
  readonly targets: Pick<WebhookTargets, 'check'>;
  readonly secrets: Pick<WebhookSecrets, 'seed' | 'text'>;
  readonly ids: Pick<Ids, 'commandId'>;
}

/** Who asks, and when in real time. */
export interface By {
  readonly actor: Actor;
  readonly realNow: Instant;
}

const unknown = () =>
  new DomainError('not-found', 'webhook-unknown', 'There is no such webhook; look at the list.');

/** Administrators see all; a key its own ones, and of the others not even that they are there. */
const mayUse = ({ owner }: Webhook, actor: Actor): boolean =>
  actor.kind === 'staff' || (owner.kind === actor.kind && 'id' in actor && owner.id === actor.id);

/** @throws DomainError not-found/`webhook-unknown`. */
export async function findWebhook(
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  id: string,
  actor: Actor,
): Promise<KnownWebhook> {
  const known = await webhooks.find(id);
  if (!known || known.webhook.removed || !mayUse(known.webhook, actor)) throw unknown();
  return known;
}

/** Those that the actor may use, with what is known of each. */
export async function listWebhooks(
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  actor: Actor,
): Promise<readonly KnownWebhook[]> {
  const newest = newestWebhooks(await webhooks.versions()).filter((one) => mayUse(one, actor));
  const known = await Promise.all(newest.map(({ id }) => webhooks.find(id)));
  return known.filter((one) => one !== undefined && !one.webhook.removed) as readonly KnownWebhook[];
}

/** Registers an address. @throws DomainError `webhook-…` for an address that is refused, `too-many-webhooks`. */
export async function registerWebhook(
  deps: WebhookDeps,
  { url, events }: { readonly url: string; readonly events: readonly WebhookEvent[] },
  { actor, realNow }: By,
): Promise<Webhook> {
  deps.targets.check(url);
  if (newestWebhooks(await deps.webhooks.versions()).length >= mostWebhooks)
    throw new DomainError('unprocessable', 'too-many-webhooks', 'Remove a webhook before adding another.', {
      most: mostWebhooks,
    });
  const webhook: Webhook = {
    id: deps.ids.commandId().toLowerCase(),
    version: 1,
    url,
    events,
    enabled: true,
    secrets: [deps.secrets.seed()],
    owner: stamp(actor),
    createdAt: realNow,
    changedAt: realNow,
    changedBy: stamp(actor),
  };
  await deps.webhooks.add(webhook);
  return webhook;
}

/** Adds a version. @throws DomainError conflict/`webhook-changed` when somebody was faster. */
async function nextVersion(
  deps: Pick<WebhookDeps, 'webhooks'>,
  before: Webhook,
  change: Partial<Webhook>,
  { actor, realNow }: By,
): Promise<Webhook> {
  const webhook = {
    ...before,
    ...change,
    version: before.version + 1,
    changedAt: realNow,
    changedBy: stamp(actor),
  };
  if ((await deps.webhooks.add(webhook)) === 'added') return webhook;
  throw changed();
}

const changed = () =>
  new DomainError(
    'conflict',
    'webhook-changed',
    'Somebody changed this webhook meanwhile; look at it again.',
  );

/** Changes address, events, or whether it is told at all. Enabling one that was stopped gives it another day. */
export async function changeWebhook(
  deps: WebhookDeps,
  id: string,
  { version, ...change }: { readonly version: number } & Partial<Pick<Webhook, 'url' | 'events' | 'enabled'>>,
  by: By,
): Promise<Webhook> {
  const { webhook } = await findWebhook(deps, id, by.actor);
  if (webhook.version !== version) throw changed();
  if (change.url !== undefined) deps.targets.check(change.url);
  const { stopped, ...before } = webhook;
  const kept = change.enabled === undefined && stopped !== undefined ? { stopped } : {};
  return nextVersion(deps, { ...before, ...kept }, change, by);
}

/** A new secret; the one before signs beside it for a day. */
export async function rotateSecret(deps: WebhookDeps, id: string, by: By): Promise<Webhook> {
  const { webhook } = await findWebhook(deps, id, by.actor);
  const until = addSeconds(by.realNow, changeoverSeconds);
  return nextVersion(deps, webhook, { secrets: rotated(webhook, deps.secrets.seed(), until) }, by);
}

/** Nothing is sent there any more. */
export async function removeWebhook(deps: WebhookDeps, id: string, by: By): Promise<Webhook> {
  const { webhook } = await findWebhook(deps, id, by.actor);
  return nextVersion(deps, webhook, { enabled: false, removed: true }, by);
}

/** One more attempt at a delivery, within seconds and once. @throws DomainError not-found/`delivery-unknown`. */
export async function redeliver(
  deps: WebhookDeps,
  id: string,
  deliveryId: string,
  { actor }: By,
): Promise<{ readonly deliveryId: string; readonly attempt: number }> {
  await findWebhook(deps, id, actor);
  const last = (await deps.attempts.attempts(id, deliveryId)).at(-1);
  if (!last)
    throw new DomainError('not-found', 'delivery-unknown', 'There is no such delivery; look at the log.');
  const { reference, sequence } = last;
  const attempt = last.attempt + 1;
  const body = { webhookId: id, deliveryId, reference, sequence, attempt, byHand: true } as const;
  await deps.deliveries.send({ body, delaySeconds: 0 });
  return { deliveryId, attempt };
}
