import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ulid } from 'ulid';
import { type Instant, toMillis } from '../domain/instant.ts';

/** Makes secrets of API keys and compares them. */
export interface ApiKeySecrets {
  /** A new key's public id, its secret, and the hash that is kept instead of the secret. */
  make(realNow: Instant): { readonly id: string; readonly secret: string; readonly secretHash: string };
  /** Takes as long for a wrong secret as for a right one, and for a key that does not exist. */
  matches(secret: string, secretHash: string | undefined): boolean;
}

/** 256 random bits need no slow hash: there is nothing to guess. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const nobody = Buffer.alloc(32);

export const apiKeySecrets: ApiKeySecrets = {
  make(realNow) {
    const secret = randomBytes(32).toString('base64url');
    const id = ulid(toMillis(realNow)).toLowerCase();
    return { id, secret, secretHash: hashOf(secret).toString('hex') };
  },
  matches(secret, secretHash) {
    const known = secretHash === undefined ? nobody : Buffer.from(secretHash, 'hex');
    return timingSafeEqual(hashOf(secret), known) && secretHash !== undefined;
  },
};
