import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { alarmed } from '../../shared/adapters/own-metrics.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import type { WebhookMessage } from '../../shared/contracts/webhooks.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { poisonRepository } from '../../shared/data/poison-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { webhookRepository } from '../../shared/data/webhook-repository.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { timerSettings } from '../../shared/lambda/timer-settings.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { consumeRecords } from '../../shared/usecases/stream/consume-records.ts';
import { eventKeyOf } from '../../shared/usecases/stream/event-key.ts';
import { relayEvent } from '../../shared/usecases/stream/relay-event.ts';
import { knownWebhooks } from './known-webhooks.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);
const settings = timerSettings();
const arm = {
  clock,
  timers: timerRepository(table, settings),
  queue: openQueue(setting('timerQueueUrl')),
  settings,
} as const;
const deps = {
  complaints: complaintRepository(table),
  mails: openQueue(setting('emailQueueUrl')),
  arm,
  tell: {
    webhooks: knownWebhooks(webhookRepository(table).versions, clock.realNow),
    deliveries: openQueue<WebhookMessage>(setting('webhookQueueUrl')),
    ids,
  },
  quiet: {
    definitions: definitionRepository(table),
    policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  },
} as const;
const consumer = { consumer: 'relay', poison: alarmed(poisonRepository(table)), now: clock.now } as const;

export const handler = streamHandler('relay', (records) =>
  consumeRecords(consumer, records, (record) => {
    const key = eventKeyOf(record);
    if (key) attributeTo(key.reference);
    return relayEvent(deps, record);
  }),
);
