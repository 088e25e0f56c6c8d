import { DomainError } from '../errors.ts';
import type { Actor } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';
import type { Scope } from './scopes.ts';

/**
 * A key of an integrator. All times are real time: a key outlives no faster clock. It is made once and revoked once, each by
 * somebody; to change its scopes, make another.
 */
export interface ApiKey {
  /** Public part, sorts by age. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the secret part, hexadecimal. The secret itself is random (256 bits) and kept nowhere. */
  readonly secretHash: string;
  readonly createdAt: Instant;
  /** Staff id. */
  readonly createdBy: string;
  /** It works until then; absent: until it is revoked. */
  readonly expiresAt?: Instant;
  readonly revokedAt?: Instant;
  readonly revokedBy?: string;
  /** UTC day on which it was used last; absent: never. */
  readonly lastUsedOn?: string;
}

export type Integrator = Extract<Actor, { kind: 'integrator' }>;

/** 128 bits as ULID in lower case, then 256 bits as base64url: an underscore of the secret cannot be taken for the border. */
const shape = /^rk_([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/;
/** A key, or the beginning of one, anywhere in a text. */
const trace = /rk_[0-9a-z]{26}_/;

/** The parts of a key; undefined for what is none. */
export function parseApiKey(text: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = shape.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

export const apiKeyText = (id: string, secret: string): string => `rk_${id}_${secret}`;

/** Somebody put a key where logs and histories keep it. */
export const holdsApiKey = (text: string): boolean => trace.test(text);

export type KeyState = 'active' | 'revoked' | 'expired';

export function keyState({ revokedAt, expiresAt }: ApiKey, realNow: Instant): KeyState {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && expiresAt <= realNow ? 'expired' : 'active';
}

const unauthorized = (code: string, message: string) =>
  new DomainError('forbidden', code, message, { status: 401 });

/** What a caller without a key, or with a wrong one, is told: nothing of which part is wrong. */
export const keyMissing = () =>
  unauthorized('api-key-missing', 'Send your API key in the header Authorization: Bearer rk_….');
export const keyWrong = () =>
  unauthorized('api-key-wrong', 'This API key is not valid; check it or make a new one.');

/** Who calls with a key whose secret was right. @throws DomainError 401 `api-key-revoked`, `api-key-expired`. */
export function integratorOf(key: ApiKey, realNow: Instant): Integrator {
  const state = keyState(key, realNow);
  if (state === 'revoked')
    throw unauthorized('api-key-revoked', 'This API key was revoked; ask an administrator for a new one.');
  if (state === 'expired')
    throw unauthorized('api-key-expired', 'This API key has expired; ask an administrator for a new one.');
  return { kind: 'integrator', id: key.id, scopes: key.scopes };
}

/** @throws DomainError forbidden/`scope-missing`. */
export function checkScope(integrator: Integrator, scope: Scope): void {
  if (integrator.scopes.includes(scope)) return;
  throw new DomainError(
    'forbidden',
    'scope-missing',
    `This API key does not hold the scope ${scope}; ask an administrator for one that does.`,
    { scope },
  );
}
