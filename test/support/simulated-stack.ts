import type { Clock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import type { Queue } from '../../shared/adapters/queue.ts';
import type { EmailMessage, TimerMessage } from '../../shared/contracts/complaints.ts';
import type { WebhookMessage } from '../../shared/contracts/webhooks.ts';
import { keys } from '../../shared/data/keys.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import { defaultTimers } from '../../shared/domain/sla/timer-route.ts';
import type { SurveyEvent } from '../../shared/domain/surveys/events.ts';
import { fireTimer } from '../../shared/usecases/sla/fire-timer.ts';
import { sweepTimers } from '../../shared/usecases/sla/sweep-timers.ts';
import { consumeRecords, type RecordKey } from '../../shared/usecases/stream/consume-records.ts';
import { projectEvent } from '../../shared/usecases/stream/project-event.ts';
import { relayEvent } from '../../shared/usecases/stream/relay-event.ts';
import { routing } from './builders/complaints.ts';
import { policies } from './builders/policies.ts';
import { webhook } from './builders/webhooks.ts';
import { fakeCardRepository } from './fakes/card-repository.ts';
import { fakeClassificationRepository } from './fakes/classification-repository.ts';
import { fakeClockResultRepository } from './fakes/clock-result-repository.ts';
import { fakeComplaintRepository } from './fakes/complaint-repository.ts';
import { fakeCustomerRepository } from './fakes/customer-repository.ts';
import { fakeDefinitionRepository } from './fakes/definition-repository.ts';
import { fakeLifeRepository } from './fakes/life-repository.ts';
import { fakeLinkRepository } from './fakes/link-repository.ts';
import { fakePoisonRepository } from './fakes/poison-repository.ts';
import { fakePromiseRepository } from './fakes/promise-repository.ts';
import { fakeRequestRepository } from './fakes/request-repository.ts';
import { fakeSurveyRepository } from './fakes/survey-repository.ts';
import { fakeTimerRepository } from './fakes/timer-repository.ts';
import { faulty } from './faults.ts';

interface Waiting {
  readonly at: Instant;
  readonly body: TimerMessage;
}

export interface SimulationOptions {
  readonly start: Instant;
  readonly random: () => number;
  /** Share of calls that fail while faults are on. */
  readonly faults: number;
  /** Share of records and messages delivered twice. */
  readonly duplicates: number;
  /** Extra seconds, at most, before a message is delivered. */
  readonly jitterSeconds: number;
}

/**
 * The real use cases over fakes on a virtual clock: every append becomes a stream record for relay and projector, every
 * message waits its delay. Nothing is real but the code under test.
 */
export function simulatedStack(options: SimulationOptions) {
  const { random } = options;
  let now = options.start;
  let faultShare = options.faults;
  const clock: Clock = { now: () => now, realNow: () => now, toRealSeconds: (seconds) => seconds };
  const timers = fakeTimerRepository(defaultTimers);
  const complaints = fakeComplaintRepository();
  const surveys = fakeSurveyRepository();
  const cards = fakeCardRepository();
  const customers = fakeCustomerRepository();
  const results = fakeClockResultRepository();
  const lives = fakeLifeRepository();
  const requests = fakeRequestRepository();
  const promises = fakePromiseRepository();
  const classifications = fakeClassificationRepository();
  const poison = fakePoisonRepository();
  const waiting: Waiting[] = [];
  const mails: EmailMessage[] = [];
  const told: WebhookMessage[] = [];
  const records: { relay: RecordKey[]; projector: RecordKey[] } = { relay: [], projector: [] };

  const share = () => faultShare;
  const withFaults = <T extends object>(target: T): T => faulty(target, random, share);
  const record = (key: RecordKey) => {
    for (const list of [records.relay, records.projector]) {
      list.push(key);
      if (random() < options.duplicates) list.splice(Math.floor(random() * list.length), 0, key);
    }
  };
  const complaintsWithStream = {
    ...complaints,
    async append(event: ComplaintEvent) {
      const result = await complaints.append(event);
      if (result === 'appended') record(keys.complaintEvent(event.reference, event.sequence));
      return result;
    },
  };
  const surveysWithStream = {
    ...surveys,
    async append(event: SurveyEvent) {
      const result = await surveys.append(event);
      if (result === 'appended')
        record(keys.surveyEvent(event.reference, event.resolutionNumber, event.sequence));
      return result;
    },
  };
  const enqueue = (body: TimerMessage, delaySeconds: number) => {
    if (delaySeconds > 900 || !Number.isInteger(delaySeconds))
      throw new RangeError(`SQS refuses a delay of ${delaySeconds}`);
    waiting.push({ at: addSeconds(now, delaySeconds + random() * options.jitterSeconds), body });
    if (random() < options.duplicates)
      waiting.push({ at: addSeconds(now, delaySeconds + random() * 60), body });
  };
  const timerQueue: Queue<TimerMessage> = {
    send: async ({ body, delaySeconds }) => enqueue(body, delaySeconds),
    sendAll: async (messages) => {
      for (const { body, delaySeconds } of messages) enqueue(body, delaySeconds);
    },
  };
  const mailQueue: Pick<Queue<EmailMessage>, 'send'> = {
    send: async ({ body }) => {
      mails.push(body);
    },
  };

  const webhookQueue: Pick<Queue<WebhookMessage>, 'send'> = {
    send: async ({ body }) => {
      told.push(body);
    },
  };

  const arm = { clock, timers: withFaults(timers), queue: withFaults(timerQueue), settings: defaultTimers };
  const tell = { webhooks: async () => [webhook()], deliveries: withFaults(webhookQueue), ids };
  const quiet = { definitions: fakeDefinitionRepository(), policies };
  const relay = {
    complaints: withFaults(complaintsWithStream),
    mails: withFaults(mailQueue),
    arm,
    tell,
    quiet,
  };
  const project = {
    complaints: withFaults(complaintsWithStream),
    cards: withFaults(cards),
    surveys: withFaults(surveysWithStream),
    customers: withFaults(customers),
    results: withFaults(results),
    lives: withFaults(lives),
    requests: withFaults(requests),
    promises: withFaults(promises),
    classifications: withFaults(classifications),
    links: withFaults(fakeLinkRepository()),
    policies,
    now: () => now,
  };

  async function drainStream(): Promise<void> {
    for (const name of ['relay', 'projector'] as const) {
      const deps = { consumer: name, poison, now: () => now };
      const take = (one: RecordKey) =>
        name === 'relay' ? relayEvent(relay, one) : projectEvent(project, one);
      const batch = records[name].splice(0, 100);
      const failed = await consumeRecords(deps, batch, take);
      records[name].unshift(...failed);
    }
  }

  async function deliverTimers(): Promise<void> {
    const ready = waiting.filter(({ at }) => at <= now);
    for (const message of ready) {
      waiting.splice(waiting.indexOf(message), 1);
      const deps = {
        complaints: withFaults(complaintsWithStream),
        policies,
        clock,
        queue: withFaults(timerQueue),
        mails: withFaults(mailQueue),
        settings: defaultTimers,
        pause: async (millis: number) => {
          now = addSeconds(now, millis / 1000);
        },
      };
      await fireTimer(deps, message.body).catch(() => {
        waiting.push({ at: addSeconds(now, 30), body: message.body });
      });
    }
  }

  return {
    complaints: complaintsWithStream,
    surveys: surveysWithStream,
    cards,
    customers,
    results,
    lives,
    requests,
    classifications,
    poison,
    mails,
    told,
    clock,
    desk: { complaints: complaintsWithStream, ids, policies, routing, surveyDelaySeconds: 3600 },
    withFaults,
    stopFaults: () => {
      faultShare = 0;
    },
    drainStream,
    deliverTimers,
    sweep: () =>
      sweepTimers({
        clock,
        timers: withFaults(timers),
        queue: withFaults(timerQueue),
        settings: defaultTimers,
      }),
    moveTo: (instant: Instant) => {
      now = instant;
    },
    idle: () => records.relay.length === 0 && records.projector.length === 0,
    nextMessageAt: (): Instant | undefined => waiting.map(({ at }) => at).sort()[0],
  };
}
export type SimulatedStack = ReturnType<typeof simulatedStack>;
