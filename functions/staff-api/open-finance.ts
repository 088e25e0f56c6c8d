import { openClock } from '../../shared/adapters/clock.ts';
import { openLogReader } from '../../shared/adapters/log-reader.ts';
import { costRepository } from '../../shared/data/cost-repository.ts';
import type { Table } from '../../shared/data/table.ts';
import { currentPrices } from '../../shared/domain/finance/price-table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import type { ViewDeps } from '../../shared/usecases/finance/view-costs.ts';

/** What the finance pages read: recorded totals, and the shared log for each invocation. */
export const openFinance = (table: Table): ViewDeps => ({
  costs: costRepository(table),
  log: openLogReader(setting('logGroupName')),
  prices: currentPrices,
  metering: setting('metering') === 'light' ? 'light' : 'exact',
  durations: ['local', 'test'].includes(setting('stage')) ? 'local' : 'aws',
  region: setting('region'),
  realNow: openClock().realNow,
});
