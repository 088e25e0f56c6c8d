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

/** Progress is kept at least this often, in buckets: most are empty, and a write for each would cost more than its reads. */
const bucketsPerMark = 36;

/**
 * Sends every row between the watermark and the horizon to the delay queue, oldest first, and moves the watermark after
 * each send: a sweep that dies goes on there, and a repeated message changes nothing. A missed sweep catches up.
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
  let swept = from;
  let unmarked = 0;
  const mark = async () => {
    await timers.moveWatermark(swept);
    unmarked = 0;
  };
  try {
    for (const bucket of bucketsBetween(from, horizon, settings)) {
      const rows = await timers.inBucket(bucket);
      const due = rows.filter(({ fireAt }) => fireAt >= from && fireAt < horizon).sort(byMoment);
      if (due.length > 0) await sendTimers(due, { clock, queue });
      sent += due.length;
      late += due.filter(({ fireAt }) => fireAt < now).length;
      swept = earlier(addSeconds(bucket, settings.bucketSeconds), horizon);
      unmarked += 1;
      if (due.length > 0 || unmarked >= bucketsPerMark) await mark();
    }
  } finally {
    // Also after a failure: the next sweep goes on there.
    if (unmarked > 0) await mark();
  }
  return { sent, late };
}

function sendTimers(
  due: readonly Timer[],
  { clock, queue }: Pick<SweepDeps, 'clock' | 'queue'>,
): Promise<void> {
  const realNow = clock.realNow();
  return queue.sendAll(
    due.map((timer) => ({ body: messageOf(timer), delaySeconds: delayUntil(timer.fireAt, realNow) })),
  );
}

const byMoment = (a: Timer, b: Timer): number => (a.fireAt < b.fireAt ? -1 : a.fireAt > b.fireAt ? 1 : 0);
