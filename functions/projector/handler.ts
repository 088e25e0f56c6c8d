import { openClock } from '../../shared/adapters/clock.ts';
import { alarmed } from '../../shared/adapters/own-metrics.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { classificationRepository } from '../../shared/data/classification-repository.ts';
import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { customerRepository } from '../../shared/data/customer-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { lifeRepository } from '../../shared/data/life-repository.ts';
import { linkRepository } from '../../shared/data/link-repository.ts';
import { poisonRepository } from '../../shared/data/poison-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { promiseRepository } from '../../shared/data/promise-repository.ts';
import { requestRepository } from '../../shared/data/request-repository.ts';
import { surveyRepository } from '../../shared/data/survey-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { streamHandler } from '../../shared/lambda/stream.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { env } from '../../shared/names.ts';
import { consumeRecords } from '../../shared/usecases/stream/consume-records.ts';
import { eventKeyOf } from '../../shared/usecases/stream/event-key.ts';
import { firstOfEachPartition, projectEvent } from '../../shared/usecases/stream/project-event.ts';

const table = openTable(setting('tableName'));
const { now, realNow } = openClock(process.env[env.clock]);
const deps = {
  complaints: complaintRepository(table),
  cards: cardRepository(table),
  surveys: surveyRepository(table),
  customers: customerRepository(table),
  results: clockResultRepository(table),
  lives: lifeRepository(table),
  requests: requestRepository(table),
  promises: promiseRepository(table),
  classifications: classificationRepository(table),
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), realNow),
  links: linkRepository(table),
  now,
} as const;
const consumer = { consumer: 'projector', poison: alarmed(poisonRepository(table)), now } as const;

export const handler = streamHandler('projector', (records) =>
  consumeRecords(consumer, firstOfEachPartition(records), (record) => {
    const key = eventKeyOf(record);
    if (key) attributeTo(key.reference);
    return projectEvent(deps, record);
  }),
);
