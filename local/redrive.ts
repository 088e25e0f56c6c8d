import { openClock } from '../shared/adapters/clock.ts';
import { ids } from '../shared/adapters/ids.ts';
import { openQueue } from '../shared/adapters/queue.ts';
import type { EmailMessage, TimerMessage } from '../shared/contracts/complaints.ts';
import type { WebhookMessage } from '../shared/contracts/webhooks.ts';
import { cardRepository } from '../shared/data/card-repository.ts';
import { classificationRepository } from '../shared/data/classification-repository.ts';
import { clockResultRepository } from '../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../shared/data/complaint-repository.ts';
import { customerRepository } from '../shared/data/customer-repository.ts';
import { definitionRepository } from '../shared/data/definition-repository.ts';
import { lifeRepository } from '../shared/data/life-repository.ts';
import { linkRepository } from '../shared/data/link-repository.ts';
import { poisonRepository } from '../shared/data/poison-repository.ts';
import { storedPolicies } from '../shared/data/policy-book-repository.ts';
import { promiseRepository } from '../shared/data/promise-repository.ts';
import { requestRepository } from '../shared/data/request-repository.ts';
import { surveyRepository } from '../shared/data/survey-repository.ts';
import { openTable } from '../shared/data/table.ts';
import { timerRepository } from '../shared/data/timer-repository.ts';
import { webhookRepository } from '../shared/data/webhook-repository.ts';
import { newestWebhooks } from '../shared/domain/integration/webhook.ts';
import { setting } from '../shared/lambda/environment.ts';
import { timerSettings } from '../shared/lambda/timer-settings.ts';
import { env } from '../shared/names.ts';
import type { RecordKey } from '../shared/usecases/stream/consume-records.ts';
import { projectEvent } from '../shared/usecases/stream/project-event.ts';
import { redrivePoison } from '../shared/usecases/stream/redrive-poison.ts';
import { relayEvent } from '../shared/usecases/stream/relay-event.ts';
import { runCommand } from './command.ts';
import { SetupError } from './emulator/setup-error.ts';

const consumers = ['relay', 'projector'] as const;
type Consumer = (typeof consumers)[number];

/** What a consumer does with one record, wired as its function is. */
function takerOf(consumer: Consumer): (record: RecordKey) => Promise<void> {
  const table = openTable(setting('tableName'));
  const clock = openClock(process.env[env.clock]);
  const complaints = complaintRepository(table);
  if (consumer === 'projector') {
    const deps = {
      complaints,
      cards: cardRepository(table),
      surveys: surveyRepository(table),
      customers: customerRepository(table),
      results: clockResultRepository(table),
      lives: lifeRepository(table),
      requests: requestRepository(table),
      promises: promiseRepository(table),
      classifications: classificationRepository(table),
      policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
      links: linkRepository(table),
      now: clock.now,
    };
    return (record) => projectEvent(deps, record);
  }
  const settings = timerSettings();
  const arm = {
    clock,
    timers: timerRepository(table, settings),
    queue: openQueue<TimerMessage>(setting('timerQueueUrl')),
    settings,
  };
  const tell = {
    webhooks: async () => newestWebhooks(await webhookRepository(table).versions()),
    deliveries: openQueue<WebhookMessage>(setting('webhookQueueUrl')),
    ids,
  };
  const quiet = {
    definitions: definitionRepository(table),
    policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  };
  const deps = { complaints, mails: openQueue<EmailMessage>(setting('emailQueueUrl')), arm, tell, quiet };
  return (record) => relayEvent(deps, record);
}

/**
 * `npm run redrive -- <relay|projector>`: plays again what a consumer set aside, after the fix is deployed. It runs with the
 * caller's AWS credentials and the function's own environment variables; docs/runbook.md says where to find them.
 */
await runCommand(async () => {
  const consumer = consumers.find((name) => name === process.argv[2]);
  if (!consumer)
    throw new SetupError(`Say whose poison to play again: npm run redrive -- ${consumers.join(' | ')}`);
  for (const name of [
    'tableName',
    ...(consumer === 'relay' ? (['timerQueueUrl', 'emailQueueUrl'] as const) : []),
  ] as const) {
    if (!process.env[env[name]])
      throw new SetupError(
        `Set ${env[name]} to the value that the ${consumer} function has (docs/runbook.md).`,
      );
  }
  const table = openTable(setting('tableName'));
  const { applied, left } = await redrivePoison(
    { poison: poisonRepository(table), take: takerOf(consumer) },
    consumer,
  );
  console.log(`${applied} applied, ${left} still fail.`);
  process.exitCode = left > 0 ? 1 : 0;
});
