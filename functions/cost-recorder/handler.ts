import * as z from 'zod';
import { openClock } from '../../shared/adapters/clock.ts';
import { openLogReader } from '../../shared/adapters/log-reader.ts';
import { costRepository } from '../../shared/data/cost-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { currentPrices } from '../../shared/domain/finance/price-table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { scheduledHandler } from '../../shared/lambda/scheduled.ts';
import { recordCosts } from '../../shared/usecases/finance/record-costs.ts';

const clock = openClock();
const deps = {
  log: openLogReader(setting('logGroupName')),
  costs: costRepository(openTable(setting('tableName'))),
  prices: currentPrices,
  metering: setting('metering') === 'light' ? 'light' : 'exact',
  openHour: ['local', 'test'].includes(setting('stage')),
} as const;

export const handler = scheduledHandler('cost-recording', z.looseObject({}), () =>
  recordCosts(deps, clock.realNow()),
);
