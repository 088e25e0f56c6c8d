import { openClock } from '../../shared/adapters/clock.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { publishMetric } from '../../shared/adapters/own-metrics.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { openWebhookPost } from '../../shared/adapters/webhook-post.ts';
import { openWebhookSecrets } from '../../shared/adapters/webhook-secrets.ts';
import { webhookTargets } from '../../shared/adapters/webhook-targets.ts';
import { type WebhookMessage, webhookMessage } from '../../shared/contracts/webhooks.ts';
import { apiKeyRepository } from '../../shared/data/api-key-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { deliveryRepository } from '../../shared/data/delivery-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { webhookRepository } from '../../shared/data/webhook-repository.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { queueHandler } from '../../shared/lambda/queue.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { deliverWebhook } from '../../shared/usecases/integration/deliver-webhook.ts';

const table = openTable(setting('tableName'));
const deps = {
  webhooks: webhookRepository(table),
  attempts: deliveryRepository(table),
  apiKeys: apiKeyRepository(table),
  complaints: complaintRepository(table),
  deliveries: openQueue<WebhookMessage>(setting('webhookQueueUrl')),
  secrets: openWebhookSecrets(await openKeyRing(setting('keyRingSecretId'))),
  post: openWebhookPost(webhookTargets({ loopback: process.env[env.webhookLoopback] === 'true' })),
  realNow: openClock(process.env[env.clock]).realNow,
  stopped: () => publishMetric('needsAdministrator', 1),
} as const;

export const handler = queueHandler('webhook', webhookMessage, (message, _record, { awsRequestId }) => {
  attributeTo(message.reference);
  return deliverWebhook(deps, message, awsRequestId);
});
