import type { Clock } from '../../shared/adapters/clock.ts';
import { checkedInPolicies } from '../../shared/data/policy-book-repository.ts';
import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import { bucketOf, bucketShards, defaultTimers, type Timer } from '../../shared/domain/sla/timer-route.ts';
import { armTimer } from '../../shared/usecases/sla/arm-timer.ts';
import { fireTimer } from '../../shared/usecases/sla/fire-timer.ts';
import { sweepTimers } from '../../shared/usecases/sla/sweep-timers.ts';
import type { Row, Scenario } from '../scenario.ts';

/** Requests by what they are for. */
interface Counted {
  /** Rows put, messages sent, received and deleted. */
  timers: number;
  /** Reads of the newest state when it rings. */
  states: number;
  /** The sweeps' own: the same for one timer and for a million. */
  sweeping: number;
  sweeps: number;
}

const start: Instant = '2026-11-24T02:00:00.000Z';
const reference = 'R-7K2M-9QXD-4TA';
/** SQS takes and gives batches of ten. */
const batch = 10;

/** Arms so many timers for one moment and lets them ring, through the real use cases over counting fakes. */
async function ring(lengthSeconds: number, count: number): Promise<Counted> {
  const counted: Counted = { timers: 0, states: 0, sweeping: 0, sweeps: 0 };
  const rows: Timer[] = [];
  let now = start;
  let sentBefore: Instant | undefined = start;
  let waiting = 0;
  const clock: Clock = { now: () => now, realNow: () => now, toRealSeconds: (seconds) => seconds };
  const timers = {
    async put(timer: Timer) {
      counted.timers += 1;
      rows.push(timer);
    },
    async inBucket(bucket: Instant) {
      counted.sweeping += bucketShards;
      return rows.filter(({ fireAt }) => bucketOf(fireAt, defaultTimers) === bucket);
    },
    async watermark() {
      counted.sweeping += 1;
      return sentBefore;
    },
    async moveWatermark(to: Instant) {
      counted.sweeping += 1;
      sentBefore = to;
    },
  };
  const sent = (requests: number, messages: number) => {
    counted.timers += requests;
    waiting += messages;
  };
  const queue = {
    send: async () => sent(1, 1),
    sendAll: async ({ length }: readonly unknown[]) => sent(Math.ceil(length / batch), length),
  };
  const complaints = {
    async head() {
      counted.states += 1;
      return undefined;
    },
    append: async () => 'taken' as const,
    since: async () => [],
  };
  const deps = {
    clock,
    timers,
    queue,
    complaints,
    settings: defaultTimers,
    policies: checkedInPolicies('brisk'),
    pause: async () => {},
    mails: { send: async () => {} },
  };
  const dueAt = addSeconds(start, lengthSeconds);
  for (let i = 0; i < count; i++) await armTimer(deps, reference, dueAt);
  while (waiting < count) {
    now = addSeconds(now, defaultTimers.bucketSeconds);
    await sweepTimers(deps);
    counted.sweeps += 1;
  }
  now = dueAt;
  for (let i = 0; i < count; i++) await fireTimer(deps, { reference, dueAt });
  counted.timers += 2 * Math.ceil(count / batch);
  return counted;
}

/** Receive, send again for 15 minutes, delete: a timer that waits in the queue all the time. */
const requeued = (lengthSeconds: number): number => 3 * Math.ceil(lengthSeconds / 900);

const lengths = [
  ['10 minutes', 600],
  ['1 hour', 3_600],
  ['1 day', 86_400],
  ['3 days', 259_200],
] as const;

export const scenario: Scenario = {
  title: 'G3: requests of one timer, however far away: the real use cases over counting fakes',
  cannotShow: 'how full the batches are in which SQS hands messages out; both ends are given',
  async run() {
    const rows: Row[] = [];
    for (const [name, seconds] of lengths) {
      const alone = await ring(seconds, 1);
      const many = await ring(seconds, 1_000);
      const each = many.timers / 1_000;
      rows.push({
        what: `${name}: row, send, receive, delete; alone, in full batches`,
        figure: `${alone.timers}, ${each.toFixed(1)} (15-minute re-queueing ${requeued(seconds)})`,
      });
      rows.push({
        what: `${name}: four of them in full batches`,
        figure: (4 * each).toFixed(1),
        goal: '≤ 5.2',
      });
    }
    const far = await ring(259_200, 1);
    rows.push({ what: 'beside it, when one rings: reads of the newest state', figure: String(far.states) });
    rows.push({
      what: 'a sweep every ten minutes, the same for one timer and a million',
      figure: `${(far.sweeping / far.sweeps).toFixed(1)} requests`,
    });
    return rows;
  },
};
