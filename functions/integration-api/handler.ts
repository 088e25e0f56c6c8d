import { apiKeySecrets } from '../../shared/adapters/api-key-secrets.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { apiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { checkedInPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import type { ApiDocument } from '../../shared/pages/reference/api-document.ts';
import { authenticateKey } from '../../shared/usecases/integration/authenticate-key.ts';
import { knownKeys } from './known-keys.ts';
import { routes } from './routes.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);
const { realNow } = clock;
const keys = knownKeys(apiKeyRepository(table), realNow);

/** Bundled, but evaluated only when it is asked for: calls of the API do not pay for it. */
const document = async () =>
  (await import('../../docs/openapi.json', { with: { type: 'json' } })).default as unknown as ApiDocument;

export const handler = httpHandler(
  routes({
    complaints: complaintRepository(table),
    cards: cardRepository(table),
    policies: checkedInPolicies(),
    links: openLinks(await openKeyRing(setting('keyRingSecretId'))),
    ids,
    clock,
    routing: {
      department: 'customer-service',
      ownerId: setting('dutyOwner'),
      policyId: setting('slaPolicy'),
    },
    publicUrl: setting('publicUrl'),
    document,
  }),
  (sent) => authenticateKey({ ...keys, secrets: apiKeySecrets, realNow }, sent),
);
