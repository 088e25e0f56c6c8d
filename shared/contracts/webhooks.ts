import * as z from 'zod';
import type { ActorStamp } from '../domain/identity/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { DeliveryAttempt, ToldEvent } from '../domain/integration/delivery.ts';
import { type WebhookEvent, webhookEvents } from '../domain/integration/webhook.ts';
import { languageCode, publicReference } from './complaints.ts';

const url = z.url({ protocol: /^https?$/ }).max(500);
const events = z
  .array(z.enum(webhookEvents as [WebhookEvent, ...WebhookEvent[]]))
  .min(1)
  .max(webhookEvents.length)
  .transform((chosen) => webhookEvents.filter((event) => chosen.includes(event)));

/** Register an address: https, reachable from the internet. */
export const webhookRequest = z.strictObject({ url, events });

/** Change one: what is not said stays. */
export const webhookChange = z.strictObject({
  /** The version that was looked at. */
  version: z.int().min(1).max(999_999),
  url: url.optional(),
  events: events.optional(),
  enabled: z.boolean().optional(),
});

export const webhookQuery = z.strictObject({ lang: languageCode.optional() });
export const deliveriesQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,80}$/)
    .optional(),
  lang: languageCode.optional(),
});

/** A webhook as its owner and administrators see it: never a secret. */
export interface WebhookView {
  readonly id: string;
  /** Send it back with a change. */
  readonly version: number;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly enabled: boolean;
  /** Why it is not enabled, when nobody switched it off. */
  readonly stopped?: 'failing' | 'gone';
  /** Nothing has been delivered since. */
  readonly failingSince?: Instant;
  /** Two secrets sign until then. */
  readonly oldSecretUntil?: Instant;
  readonly owner: ActorStamp;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: ActorStamp;
}

/** All of them; of a key its own ones. */
export interface WebhooksView {
  readonly webhooks: readonly WebhookView[];
  /** What a webhook can be told of. */
  readonly events: readonly WebhookEvent[];
}

/** A webhook with its newest secret, which is shown in this answer and never again. */
export interface WebhookSecretView {
  readonly webhook: WebhookView;
  /** `whsec_…`, as libraries for Standard Webhooks take it. */
  readonly secret: string;
}

/** Newest event first, its newest attempt first. */
export interface DeliveriesView {
  readonly attempts: readonly DeliveryAttempt[];
  /** Send it as `after` for the next page; absent on the last. */
  readonly after?: string;
}

/** An attempt that was asked for and will be made within seconds. */
export interface RedeliveryView {
  readonly deliveryId: string;
  readonly attempt: number;
}

/** What is posted to a webhook.
 * @public read by the API document */
export type WebhookPayload = ToldEvent;

/** Message of the webhook queue: keys only. Times are real time. */
export const webhookMessage = z.strictObject({
  webhookId: z.string().max(40),
  deliveryId: z.string().max(80),
  reference: publicReference,
  sequence: z.int().min(1),
  attempt: z.int().min(1),
  /** Not before then: a queue delays by a quarter of an hour at most. */
  dueAt: z.iso.datetime().optional(),
  byHand: z.literal(true).optional(),
});
export type WebhookMessage = z.infer<typeof webhookMessage>;
