import { openClock } from '../../shared/adapters/clock.ts';
import { pause } from '../../shared/adapters/pause.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { timerMessage } from '../../shared/contracts/complaints.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { queueHandler } from '../../shared/lambda/queue.ts';
import { timerSettings } from '../../shared/lambda/timer-settings.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { fireTimer } from '../../shared/usecases/sla/fire-timer.ts';

const table = openTable(setting('tableName'));
const clock = openClock(process.env[env.clock]);
const deps = {
  complaints: complaintRepository(table),
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  clock,
  queue: openQueue(setting('timerQueueUrl')),
  mails: openQueue(setting('emailQueueUrl')),
  settings: timerSettings(),
  pause,
} as const;

export const handler = queueHandler('sla', timerMessage, async (message) => {
  attributeTo(message.reference);
  await fireTimer(deps, message);
});
