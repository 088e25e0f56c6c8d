import type { ApiKeySecrets } from '../../adapters/api-key-secrets.ts';
import type { ApiKeyRepository } from '../../data/api-key-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { type ApiKey, apiKeyText } from '../../domain/integration/api-key.ts';
import type { Scope } from '../../domain/integration/scopes.ts';

export interface ApiKeyDeps {
  readonly apiKeys: Pick<ApiKeyRepository, 'add' | 'revoke'>;
  readonly apiKeySecrets: Pick<ApiKeySecrets, 'make'>;
}

/** Makes a key. Its text is in this answer and nowhere else. `expiresOn` is the UTC day after which it works no more. */
export async function createApiKey(
  { apiKeys, apiKeySecrets }: ApiKeyDeps,
  asked: {
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly expiresOn?: string | undefined;
    readonly by: string;
    readonly realNow: Instant;
  },
): Promise<{ readonly text: string; readonly key: ApiKey }> {
  const { name, scopes, expiresOn, by, realNow } = asked;
  if (expiresOn !== undefined && expiresOn < realNow.slice(0, 10))
    throw new DomainError('unprocessable', 'date-past', 'Choose a date that is not in the past.', {
      field: 'expiresOn',
    });
  const { id, secret, secretHash } = apiKeySecrets.make(realNow);
  const key: ApiKey = {
    id,
    name,
    scopes,
    secretHash,
    createdAt: realNow,
    createdBy: by,
    ...(expiresOn !== undefined && { expiresAt: `${expiresOn}T23:59:59.999Z` }),
  };
  await apiKeys.add(key);
  return { text: apiKeyText(id, secret), key };
}

/** Revokes a key; again is the same. @throws DomainError not-found/`api-key-unknown`. */
export async function revokeApiKey(
  { apiKeys }: Pick<ApiKeyDeps, 'apiKeys'>,
  { id, by, realNow }: { readonly id: string; readonly by: string; readonly realNow: Instant },
): Promise<ApiKey> {
  const key = await apiKeys.revoke(id, { at: realNow, staffId: by });
  if (key) return key;
  throw new DomainError('not-found', 'api-key-unknown', 'There is no such API key; look at the list.');
}
