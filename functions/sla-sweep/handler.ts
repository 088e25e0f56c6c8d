import * as z from 'zod';
import { openClock } from '../../shared/adapters/clock.ts';
import { publishMetric } from '../../shared/adapters/own-metrics.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { definitionRepository } from '../../shared/data/definition-repository.ts';
import { storedPolicies } from '../../shared/data/policy-book-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { scheduledHandler } from '../../shared/lambda/scheduled.ts';
import { timerSettings } from '../../shared/lambda/timer-settings.ts';
import { env } from '../../shared/names.ts';
import { healTimers } from '../../shared/usecases/sla/heal-timers.ts';
import { sweepTimers } from '../../shared/usecases/sla/sweep-timers.ts';
import { warnOfCalendars } from '../../shared/usecases/sla/warn-of-calendars.ts';

const table = openTable(setting('tableName'));
const settings = timerSettings();
const clock = openClock(process.env[env.clock]);
const deps = {
  clock,
  timers: timerRepository(table, settings),
  cards: cardRepository(table),
  queue: openQueue(setting('timerQueueUrl')),
  settings,
  policies: storedPolicies(definitionRepository(table), setting('slaPolicy'), clock.realNow),
  publish: (count: number) => publishMetric('needsAdministrator', count),
} as const;

/**
 * Every ten minutes a sweep; hourly, with `heal`, what a lost timer left behind and what waits for an extended calendar; daily,
 * with `calendars`, which of them end. A scheduler's own fields are ignored.
 */
const occasion = z.object({ heal: z.boolean().optional(), calendars: z.boolean().optional() });

export const handler = scheduledHandler('sla', occasion, async ({ heal, calendars }) => {
  if (calendars) return warnOfCalendars(deps);
  return heal ? healTimers(deps) : sweepTimers(deps);
});
