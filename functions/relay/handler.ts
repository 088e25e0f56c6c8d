import { openClock } from '../../shared/adapters/clock.ts';
import { alarmed } from '../../shared/adapters/own-metrics.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { poisonRepository } from '../../shared/data/poison-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { timerSettings } from '../../shared/lambda/timer-settings.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { consumeRecords } from '../../shared/usecases/stream/consume-records.ts';
import { eventKeyOf } from '../../shared/usecases/stream/event-key.ts';
import { relayEvent } from '../../shared/usecases/stream/relay-event.ts';

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
} as const;
const consumer = { consumer: 'relay', poison: alarmed(poisonRepository(table)), now: clock.now } as const;

export const handler = streamHandler('relay', (records) =>
  consumeRecords(consumer, records, (record) => {
    const key = eventKeyOf(record);
    if (key) attributeTo(key.reference);
    return relayEvent(deps, record);
  }),
);
