import { ids } from '../../shared/adapters/ids.ts';
import type { Queue } from '../../shared/adapters/queue.ts';
import type { TimerMessage } from '../../shared/contracts/complaints.ts';
import { keys } from '../../shared/data/keys.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { fromMillis, type Instant, toMillis } from '../../shared/domain/instant.ts';
import { defaultTimers } from '../../shared/domain/sla/timer-route.ts';
import { type IntakeDeps, takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { fireTimer } from '../../shared/usecases/sla/fire-timer.ts';
import { sweepTimers } from '../../shared/usecases/sla/sweep-timers.ts';
import { relayEvent } from '../../shared/usecases/stream/relay-event.ts';
import { intake } from './builders/complaints.ts';
import { fakeComplaintRepository } from './fakes/complaint-repository.ts';
import { fakeDefinitionRepository } from './fakes/definition-repository.ts';
import { fakeTimerRepository } from './fakes/timer-repository.ts';
import { type TimerTally, timerTally } from './timer-tally.ts';
import { virtualTime } from './virtual-time.ts';

export interface TimerSimulation {
  /** Real instants at which complaints arrive, ascending. */
  readonly arrivals: readonly Instant[];
  readonly random: () => number;
  /** Share of messages delivered twice, the second time within a minute. */
  readonly duplicates: number;
  /** Milliseconds by which the queue is late beyond its whole seconds. */
  readonly jitter: (random: () => number) => number;
  /** Relay, sweep and timers do not run; what comes to them meanwhile comes again afterwards. Complaints are still taken in. */
  readonly outage?: { readonly from: Instant; readonly to: Instant };
  readonly deps: DeskDeps;
  /** When each timer of a new complaint is due, in milliseconds. */
  readonly dueTimes: (received: ComplaintEvent) => readonly number[];
  readonly onProgress?: (done: number) => void;
}
type DeskDeps = Omit<IntakeDeps, 'complaints' | 'ids' | 'policies'> & {
  readonly policies: PolicyBookRepository;
};

const sweepEveryMillis = 600_000;
/** A finished complaint is forgotten this much later: duplicates come within a minute. */
const forgetMillis = 300_000;
/** What has not come so long after the last complaint never comes. */
const patienceMillis = 7 * 86_400_000;
/** From the stream to the relay. */
const streamMillis = 300;

/**
 * The real use cases of the timer engine on a virtual clock: intake → stream → relay → bucket or delay queue → sweep →
 * timer → event. Millisecond for millisecond, so that what is measured is the engine and not a clock's step.
 */
export async function simulateTimers(options: TimerSimulation): Promise<TimerTally> {
  const { arrivals, random, outage, jitter, deps } = options;
  const time = virtualTime(arrivals[0] as Instant);
  const start = time.millis();
  /** Rows of what is due before the next sweep wait for it: until then the outage is not over. */
  const sweepAfter = (millis: number): number =>
    start + Math.ceil((millis - start) / sweepEveryMillis) * sweepEveryMillis;
  const clock = { now: time.now, realNow: time.now, toRealSeconds: (seconds: number) => seconds };
  const timers = fakeTimerRepository(defaultTimers);
  const log = fakeComplaintRepository();
  const out = outage && { from: toMillis(outage.from), to: toMillis(outage.to) };
  const tally = timerTally(options.dueTimes, out && { from: out.from, to: sweepAfter(out.to) });
  /** During the outage things wait for its end. */
  const upAt = (millis: number): number =>
    out && millis >= out.from && millis < out.to ? out.to + random() * 30_000 : millis;

  const complaints = {
    ...log,
    async append(event: ComplaintEvent) {
      const result = await log.append(event);
      if (result !== 'appended') return result;
      const record = keys.complaintEvent(event.reference, event.sequence);
      const take = () => relayEvent(relay, record);
      time.at(upAt(time.millis() + streamMillis * random()), take);
      if (random() < options.duplicates) time.at(upAt(time.millis() + 60_000 * random()), take);
      if (tally.take(event))
        time.at(time.millis() + forgetMillis, async () => void log.log.delete(event.reference));
      return result;
    },
  };
  const enqueue = (body: TimerMessage, delaySeconds: number): void => {
    if (delaySeconds > 900 || !Number.isInteger(delaySeconds))
      throw new RangeError(`SQS refuses a delay of ${delaySeconds}`);
    const deliver = async () => void (await fireTimer(fire, body));
    const visible = time.millis() + delaySeconds * 1000;
    time.at(upAt(visible + jitter(random)), deliver);
    if (random() < options.duplicates) time.at(upAt(visible + 60_000 * random()), deliver);
  };
  const queue: Queue<TimerMessage> = {
    send: async ({ body, delaySeconds }) => enqueue(body, delaySeconds),
    sendAll: async (messages) => {
      for (const { body, delaySeconds } of messages) enqueue(body, delaySeconds);
    },
  };
  const arm = { clock, timers, queue, settings: defaultTimers };
  // Nobody listens: this is about timers.
  const tell = { webhooks: async () => [], deliveries: { send: async () => {} }, ids };
  const mails = { send: async () => {} };
  const quiet = { definitions: fakeDefinitionRepository(), policies: deps.policies };
  const relay = { complaints, mails, arm, tell, quiet };
  const fire = { ...deps, mails, complaints, clock, queue, settings: defaultTimers, pause: time.pause };

  const lastMillis = toMillis(arrivals.at(-1) as Instant) + patienceMillis;
  let taken = 0;
  const sweep = async (): Promise<void> => {
    if (!out || time.millis() < out.from || time.millis() >= out.to) await sweepTimers(arm);
    const isOver = time.millis() > lastMillis || (taken === arrivals.length && tally.open() === 0);
    if (!isOver) time.at(time.millis() + sweepEveryMillis, sweep);
  };
  const arrive = async (): Promise<void> => {
    const at = arrivals[taken] as Instant;
    await takeInComplaint({ ...deps, complaints, ids }, intake({ idempotencyKey: `timer-${taken}`, at }));
    taken += 1;
    const next = arrivals[taken];
    if (next !== undefined) time.at(toMillis(next), arrive);
  };
  time.at(time.millis(), arrive);
  time.at(time.millis(), sweep);
  for (let steps = 1; await time.step(); steps++)
    if (steps % 50_000 === 0) options.onProgress?.(tally.fired());
  return tally;
}

/** `count` instants in [from, to), ascending. */
export const arrivalsIn = (
  count: number,
  from: Instant,
  to: Instant,
  random: () => number,
): readonly Instant[] =>
  Array.from({ length: count }, () => Math.floor(toMillis(from) + random() * (toMillis(to) - toMillis(from))))
    .sort((a, b) => a - b)
    .map(fromMillis);
