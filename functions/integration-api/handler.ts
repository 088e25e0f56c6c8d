import { apiKeySecrets } from '../../shared/adapters/api-key-secrets.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { openStaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import { openWebhookSecrets } from '../../shared/adapters/webhook-secrets.ts';
import { webhookTargets } from '../../shared/adapters/webhook-targets.ts';
import type { WebhookMessage } from '../../shared/contracts/webhooks.ts';
import { apiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { deliveryRepository } from '../../shared/data/delivery-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { webhookRepository } from '../../shared/data/webhook-repository.ts';
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
const ring = await openKeyRing(setting('keyRingSecretId'));
const keys = knownKeys(apiKeyRepository(table), realNow);

/** Bundled, but evaluated only when it is asked for: calls of the API do not pay for it. */
const document = async () =>
  (await import('../../docs/openapi.json', { with: { type: 'json' } })).default as unknown as ApiDocument;

export const handler = httpHandler(
  routes({
    complaints: complaintRepository(table),
    cards: cardRepository(table),
    policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), realNow),
    links: openLinks(ring),
    ids,
    clock,
    routing: {
      department: 'customer-service',
      ownerId: setting('dutyOwner'),
    },
    publicUrl: setting('publicUrl'),
    webhooks: webhookRepository(table),
    attempts: deliveryRepository(table),
    deliveries: openQueue<WebhookMessage>(setting('webhookQueueUrl')),
    targets: webhookTargets({ loopback: process.env[env.webhookLoopback] === 'true' }),
    secrets: openWebhookSecrets(ring),
    ...openStaffAccounts(setting('userPoolId')),
    document,
  }),
  (sent) => authenticateKey({ ...keys, secrets: apiKeySecrets, realNow }, sent),
);
