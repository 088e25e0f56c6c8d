import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Instant, toMillis } from '../domain/instant.ts';
import type { SecretSeed } from '../domain/integration/webhook.ts';
import type { KeyRing } from './key-ring.ts';

/** Signs what is sent to webhooks, as Standard Webhooks says. Secrets are derived, so the table holds none. */
export interface WebhookSecrets {
  /** What a new secret is made from. */
  seed(): SecretSeed;
  /** `whsec_` and the secret in base64; undefined when its key has left the ring. */
  text(seed: SecretSeed): string | undefined;
  /** Headers of a delivery, signed with each of the seeds; undefined when no secret is left. */
  headers(
    seeds: readonly SecretSeed[],
    message: { readonly deliveryId: string; readonly realNow: Instant; readonly body: string },
  ): Readonly<Record<string, string>> | undefined;
}

const secretBytes = 32;

export function openWebhookSecrets(ring: KeyRing): WebhookSecrets {
  const secretOf = ({ ringKey, salt }: SecretSeed): Buffer | undefined => {
    const key = ring.keys[ringKey];
    return key === undefined
      ? undefined
      : Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'base64url'), 'redress/webhook', secretBytes));
  };
  return {
    seed: () => ({ ringKey: ring.current, salt: randomBytes(16).toString('base64url') }),
    text(seed) {
      const secret = secretOf(seed);
      return secret && `whsec_${secret.toString('base64')}`;
    },
    headers(seeds, { deliveryId, realNow, body }) {
      const timestamp = String(Math.floor(toMillis(realNow) / 1000));
      const signatures = seeds.flatMap((seed) => {
        const secret = secretOf(seed);
        if (!secret) return [];
        const mac = createHmac('sha256', secret).update(`${deliveryId}.${timestamp}.${body}`);
        return [`v1,${mac.digest('base64')}`];
      });
      if (signatures.length === 0) return undefined;
      return {
        'webhook-id': deliveryId,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      };
    },
  };
}
