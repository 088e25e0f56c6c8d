import * as z from 'zod';
import type { Instant } from '../domain/instant.ts';
import type { KeyState } from '../domain/integration/api-key.ts';
import { type Scope, scopes } from '../domain/integration/scopes.ts';
import { languageCode, lineOfText } from './complaints.ts';

/** Id of a key, as lists show it and addresses name it. */
export const apiKeyId = z.string().regex(/^[0-9a-z]{26}$/);

/** `GET /api/staff/api-keys`. */
export const apiKeysQuery = z.strictObject({ after: apiKeyId.optional(), lang: languageCode.optional() });

/** `POST /api/staff/api-keys`. */
export const apiKeyRequest = z.strictObject({
  /** What it is for: the name of the other system. */
  name: lineOfText(80),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  /** Last UTC day on which it works; absent: until it is revoked. */
  expiresOn: z.iso.date().optional(),
});

/** A key as administrators see it: never the secret, never its hash. */
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly state: KeyState;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt?: Instant;
  readonly revokedAt?: Instant;
  readonly revokedBy?: string;
  /** UTC day; absent: never used. */
  readonly lastUsedOn?: string;
}

/** Newest first. */
export interface ApiKeysView {
  readonly keys: readonly ApiKeyView[];
  /** Send it as `after` for the next page; absent on the last. */
  readonly after?: string;
  readonly scopes: readonly Scope[];
}

/** 201 of `POST /api/staff/api-keys`. */
export interface NewApiKeyView {
  /** The key itself: shown in this answer and never again. */
  readonly secret: string;
  readonly key: ApiKeyView;
}
