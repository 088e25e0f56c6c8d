import * as z from 'zod';
import { openClock } from '../../shared/adapters/clock.ts';
import { openQueue } from '../../shared/adapters/queue.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { timerRepository } from '../../shared/data/timer-repository.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { scheduledHandler } from '../../shared/lambda/scheduled.ts';
import { timerSettings } from '../../shared/lambda/timer-settings.ts';
import { env } from '../../shared/names.ts';
import { healTimers } from '../../shared/usecases/sla/heal-timers.ts';
import { sweepTimers } from '../../shared/usecases/sla/sweep-timers.ts';

const table = openTable(setting('tableName'));
const settings = timerSettings();
const deps = {
  clock: openClock(process.env[env.clock]),
  timers: timerRepository(table, settings),
  cards: cardRepository(table),
  queue: openQueue(setting('timerQueueUrl')),
  settings,
} as const;

/** Every ten minutes a sweep; hourly, with `heal`, also what a lost timer left behind. A scheduler's own fields are ignored. */
const occasion = z.object({ heal: z.boolean().optional() });

export const handler = scheduledHandler('sla', occasion, ({ heal }) =>
  heal ? healTimers(deps) : sweepTimers(deps),
);
