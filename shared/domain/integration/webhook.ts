import type { ActorStamp } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';
import { type PublicEventType, publicEventTypes } from './public-events.ts';

/** What a webhook can be told of, by the names on the wire. */
export const webhookEvents = publicEventTypes.map((type) => `complaint.${type}` as const);
export type WebhookEvent = `complaint.${PublicEventType}`;

/** What a signing secret is made from; the secret itself is derived with a key of the ring and stored nowhere. */
export interface SecretSeed {
  /** Key of the ring. */
  readonly ringKey: string;
  /** Random, base64url. */
  readonly salt: string;
  /** The older one of two signs until then, in real time; absent: it is the newest. */
  readonly until?: Instant;
}

/**
 * One version of an address that is told what happens. Versions are numbered from 1, never changed and never removed, so the
 * list of versions says who changed what when. All times are real time.
 */
export interface Webhook {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly enabled: boolean;
  /** Why it is not enabled, when nobody switched it off: it failed for a day, or said 410. */
  readonly stopped?: 'failing' | 'gone';
  /** Nothing is sent there ever again; its log stays readable until it expires. */
  readonly removed?: true;
  /** Newest first; two while the other system changes over. */
  readonly secrets: readonly SecretSeed[];
  /** Who registered it: a key sees and changes its own ones only. */
  readonly owner: ActorStamp;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly changedBy: ActorStamp;
}

/** A company has a handful; each event reads all of them. */
export const mostWebhooks = 20;
/** Real seconds for which the secret before signs beside the new one. */
export const changeoverSeconds = 86_400;

/** The newest version of each, in the order of their ids. */
export function newestWebhooks(versions: readonly Webhook[]): readonly Webhook[] {
  const newest = new Map<string, Webhook>();
  for (const one of versions) if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one);
  return [...newest.values()].filter(({ removed }) => !removed).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The seeds that sign at that moment. */
export const signingSeeds = ({ secrets }: Webhook, realNow: Instant): readonly SecretSeed[] =>
  secrets.filter(({ until }) => until === undefined || realNow < until);

/** The next version with a fresh secret; the one before signs for another day. */
export function rotated(webhook: Webhook, seed: SecretSeed, until: Instant): readonly SecretSeed[] {
  const [before] = webhook.secrets;
  return before ? [seed, { ...before, until }] : [seed];
}
