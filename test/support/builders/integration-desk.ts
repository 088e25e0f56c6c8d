import { knownKeys } from '../../../functions/integration-api/known-keys.ts';
import { routes } from '../../../functions/integration-api/routes.ts';
import { apiKeySecrets } from '../../../shared/adapters/api-key-secrets.ts';
import { ids } from '../../../shared/adapters/ids.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { openWebhookSecrets } from '../../../shared/adapters/webhook-secrets.ts';
import { webhookTargets } from '../../../shared/adapters/webhook-targets.ts';
import type { WebhookMessage } from '../../../shared/contracts/webhooks.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import type { Scope } from '../../../shared/domain/integration/scopes.ts';
import type { ApiDocument } from '../../../shared/pages/reference/api-document.ts';
import { authenticateKey } from '../../../shared/usecases/integration/authenticate-key.ts';
import { createApiKey } from '../../../shared/usecases/integration/manage-api-keys.ts';
import { callerOf, type HttpCall } from '../events/http-event.ts';
import { fakeApiKeyRepository } from '../fakes/api-key-repository.ts';
import { fakeCardRepository } from '../fakes/card-repository.ts';
import { fakeDeliveryRepository } from '../fakes/delivery-repository.ts';
import { fakeWebhookRepository } from '../fakes/webhook-repository.ts';
import { fakeDesk, tuesdayMorning } from './complaints.ts';

const ring = { current: 'k1', keys: { k1: 'secret-of-a-test' } };

/** The integration API over fakes, with real keys and a clock that the test moves. */
export function integrationDesk() {
  const desk = fakeDesk();
  const cards = fakeCardRepository();
  const apiKeys = fakeApiKeyRepository();
  const webhooks = fakeWebhookRepository();
  const attempts = fakeDeliveryRepository();
  const queued: WebhookMessage[] = [];
  const accounts = new Set(['wong']);
  let at = tuesdayMorning;
  let reads = 0;
  const uses: string[] = [];
  const now = () => at;
  const clock = { now, realNow: now, toRealSeconds: (seconds: number) => seconds };
  const known = knownKeys(
    {
      find: (id) => {
        reads += 1;
        return apiKeys.find(id);
      },
      used: (id, on) => {
        uses.push(on);
        return apiKeys.used(id, on);
      },
    },
    now,
  );
  const call = callerOf(
    routes({
      ...desk,
      cards,
      ids,
      links: openLinks(ring),
      webhooks,
      attempts,
      deliveries: {
        send: async ({ body }) => {
          queued.push(body);
        },
      },
      targets: webhookTargets({ loopback: false }),
      secrets: openWebhookSecrets(ring),
      isEnabled: async (id) => accounts.has(id),
      clock,
      publicUrl: 'https://help.example.com',
      document: async () => ({}) as ApiDocument,
    }),
    (sent) => authenticateKey({ ...known, secrets: apiKeySecrets, realNow: now }, sent),
  );
  return {
    ...desk,
    cards,
    apiKeys,
    webhooks,
    attempts,
    /** What was put on the webhook queue. */
    queued,
    accounts,
    /** How often a key was read from the table. */
    keyReads: () => reads,
    /** The days that were noted in the table. */
    keyUses: () => uses,
    later(seconds: number) {
      at = addSeconds(at, seconds);
      return at;
    },
    /** A key as an administrator makes it; @returns its text and its id. */
    async key(scopes: readonly Scope[], expiresOn?: string) {
      const asked = { name: 'Web shop', scopes, by: 'wong', realNow: at, expiresOn };
      const { text, key } = await createApiKey({ apiKeys, apiKeySecrets }, asked);
      return { text, id: key.id };
    },
    call: (request: HttpCall, key?: string) =>
      call({
        ...request,
        headers: { ...request.headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      }),
  };
}
