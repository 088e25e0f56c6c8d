import type { ApiKeySecrets } from '../../adapters/api-key-secrets.ts';
import type { ApiKeyRepository } from '../../data/api-key-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type ApiKey,
  holdsApiKey,
  type Integrator,
  integratorOf,
  keyMissing,
  keyWrong,
  parseApiKey,
} from '../../domain/integration/api-key.ts';

export interface AuthenticateDeps {
  /** May answer from memory for a minute: that long a revoked key may still be taken. */
  readonly find: (id: string) => Promise<ApiKey | undefined>;
  readonly used: ApiKeyRepository['used'];
  readonly secrets: Pick<ApiKeySecrets, 'matches'>;
  readonly realNow: () => Instant;
}

export interface Credentials {
  readonly authorization: string | undefined;
  /** Everything that stands in the address. */
  readonly address: readonly string[];
}

/**
 * Who calls. A key in the address is refused even beside a right header: addresses are logged and kept. The day of use is
 * noted once a day and process; when that fails, the call goes on.
 * @throws DomainError 401 `api-key-missing`, `api-key-wrong`, `api-key-revoked`, `api-key-expired`; invalid/`key-in-address`.
 */
export async function authenticateKey(deps: AuthenticateDeps, sent: Credentials): Promise<Integrator> {
  if (sent.address.some(holdsApiKey))
    throw new DomainError(
      'invalid',
      'key-in-address',
      'Never send an API key in an address, where logs keep it. Revoke this one and send the new one in the header.',
    );
  const [, text] = /^Bearer +(\S+)$/i.exec(sent.authorization ?? '') ?? [];
  if (text === undefined) throw keyMissing();
  const parts = parseApiKey(text);
  if (!parts) throw keyWrong();
  const key = await deps.find(parts.id);
  if (!deps.secrets.matches(parts.secret, key?.secretHash) || !key) throw keyWrong();
  const integrator = integratorOf(key, deps.realNow());
  const today = deps.realNow().slice(0, 10);
  if (key.lastUsedOn === undefined || key.lastUsedOn < today)
    await deps.used(key.id, today).catch(() => undefined);
  return integrator;
}
