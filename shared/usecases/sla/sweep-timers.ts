import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { TimerRepository } from '../../data/timer-repository.ts';
import { addSeconds, earlier, later } from '../../domain/instant.ts';
import { bucketsBetween, delayUntil, type Timer, type TimerSettings } from '../../domain/sla/timer-route.ts';
import { messageOf } from './arm-timer.ts';

export interface SweepDeps {
  readonly clock: Clock;
  readonly timers: Pick<TimerRepository, 'inBucket' | 'watermark' | 'moveWatermark'>;
  readonly queue: Pick<Queue<TimerMessage>, 'sendAll'>;
  readonly settings: TimerSettings;
}

/** Rows are kept a day after their bucket; a sweep that was away longer leaves the rest to the hourly heal. */
const longestOutageSeconds = 86_400;

/**
 * Sends every row between the watermark and the horizon to the delay queue, oldest first, and moves the watermark after
 * each bucket's sends: a sweep that dies goes on there, and a repeated message changes nothing. A missed sweep catches up.
 * @returns how many were sent, and how many of those were late already.
 */
export async function sweepTimers({
  clock,
  timers,
  queue,
  settings,
}: SweepDeps): Promise<{ sent: number; late: number }> {
  const now = clock.realNow();
  const horizon = addSeconds(now, settings.lookaheadSeconds);
  const oldest = addSeconds(now, -longestOutageSeconds);
  // Without a watermark no sweep has ever come to its end, so nothing may be taken for sent.
  const from = later((await timers.watermark()) ?? oldest, oldest);
  let sent = 0;
  let late = 0;
  for (const bucket of bucketsBetween(from, horizon, settings)) {
    const rows = await timers.inBucket(bucket);
    const due = rows.filter(({ fireAt }) => fireAt >= from && fireAt < horizon).sort(byMoment);
    const sendNow = clock.realNow();
    await queue.sendAll(
      due.map((timer) => ({ body: messageOf(timer), delaySeconds: delayUntil(timer.fireAt, sendNow) })),
    );
    sent += due.length;
    late += due.filter(({ fireAt }) => fireAt < now).length;
    await timers.moveWatermark(earlier(addSeconds(bucket, settings.bucketSeconds), horizon));
  }
  return { sent, late };
}

const byMoment = (a: Timer, b: Timer): number => (a.fireAt < b.fireAt ? -1 : a.fireAt > b.fireAt ? 1 : 0);
