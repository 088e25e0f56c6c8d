import { describe, expect, it } from 'vitest';
import type { TimerMessage } from '../../../../shared/contracts/complaints.ts';
import { cardOf } from '../../../../shared/domain/complaints/card.ts';
import { owedFact } from '../../../../shared/domain/complaints/moments.ts';
import { addSeconds, type Instant } from '../../../../shared/domain/instant.ts';
import type { Targets } from '../../../../shared/domain/sla/policies.ts';
import { healTimers } from '../../../../shared/usecases/sla/heal-timers.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { bookOf, hour, policyVersion, target } from '../../../support/builders/policy-versions.ts';
import { fakeCardRepository } from '../../../support/fakes/card-repository.ts';

type Log = ReturnType<typeof complaintLog>;

/** One complaint by a policy of these targets, what happened to it, and the hourly heal over its card. */
function desk(targets: Targets, untouchedSeconds: number, happens: (log: Log) => void) {
  const book = bookOf({ policies: [policyVersion('held', targets, { untouchedSeconds })] });
  const log = complaintLog({ book, policy: 'held@1/office-shanghai@1' });
  happens(log);
  const cards = fakeCardRepository();
  const project = async () => {
    const [first] = log.events;
    const head = log.events.at(-1);
    if (first?.type === 'received' && head) await cards.put(cardOf(first, head, book.policyOf));
  };
  return {
    /** What the heal queues at `now`. */
    async healed(now: Instant): Promise<readonly TimerMessage[]> {
      await project();
      const sent: TimerMessage[] = [];
      const sendAll = async (messages: readonly { body: TimerMessage }[]) =>
        void sent.push(...messages.map(({ body }) => body));
      const policies = { current: async () => book };
      await healTimers({ cards, policies, clock: { now: () => now }, queue: { sendAll } });
      return sent;
    },
    /** What the timer does then: everything owed is recorded. @returns its types. */
    fire(now: Instant): readonly string[] {
      const before = log.events.length;
      for (;;) {
        const owed = owedFact(log.state(), book.policyOf, now);
        if (!owed) break;
        log.fact(owed, now);
      }
      return log.events.slice(before).map(({ type }) => type);
    },
  };
}

const promise = {
  type: 'make-promise',
  data: { text: '周三前补发', promisedBy: 'lin', dueOn: '2026-11-25' },
} as const;
const long = 900 * hour;
/** Wednesday 09:00 in Shanghai, and the end of that day. */
const reminder = '2026-11-25T01:00:00.000Z';
const wednesdayEnds = '2026-11-25T16:00:00.000Z';

const lost: readonly (readonly [string, Targets, number, (log: Log) => void, Instant, string])[] = [
  ['R008 the reminder of a promise', {}, long, (log) => log.after(5, promise), reminder, 'promise-near'],
  [
    'R008 a broken promise, also of a complaint that was resolved meanwhile',
    {},
    long,
    (log) => {
      log.after(5, promise);
      log.after(10, 'resolve');
      log.fact({ type: 'survey-suppressed', data: { resolutionNumber: 1, reason: 'no-email' } }, log.at());
      log.fact({ type: 'promise-near', data: { promise: 1, dueAt: wednesdayEnds } }, reminder);
    },
    wednesdayEnds,
    'promise-broken',
  ],
  [
    'R140 that nobody touched it',
    {},
    2 * hour,
    () => {},
    addSeconds(tuesdayMorning, 2 * hour),
    'left-untouched',
  ],
  [
    'a warning',
    { resolution: target(4, [0.5, 1]) },
    long,
    () => {},
    addSeconds(tuesdayMorning, 2 * hour),
    'clock-warned',
  ],
  [
    'a breach after a breach that is recorded',
    { firstResponse: target(1, [1]), resolution: target(4, [1]) },
    long,
    (log) => {
      const dueAt = addSeconds(tuesdayMorning, hour);
      log.fact({ type: 'clock-breached', data: { clock: 'firstResponse', dueAt } }, dueAt);
    },
    addSeconds(tuesdayMorning, 4 * hour),
    'clock-breached',
  ],
  [
    'the follow-up of a resolved complaint',
    { followUp: target(4, [1]) },
    long,
    (log) => {
      log.after(10, 'resolve');
      log.fact({ type: 'survey-suppressed', data: { resolutionNumber: 1, reason: 'no-email' } }, log.at());
    },
    '2026-11-24T06:10:00.000Z',
    'clock-breached',
  ],
  [
    'a survey',
    {},
    long,
    (log) => {
      log.after(5, { type: 'confirm', data: { customerId: 'c1' } });
      log.after(10, 'resolve');
    },
    addSeconds(tuesdayMorning, 600 + 3600),
    'survey-requested',
  ],
];

describe('the hourly heal queues a lost timer again', () => {
  it.each(lost)('%s', async (_what, targets, untouchedSeconds, happens, moment, recorded) => {
    const { healed, fire } = desk(targets, untouchedSeconds, happens);
    const message = { reference: 'R-7K2M-9QXD-4TA', dueAt: moment };
    expect(await healed(addSeconds(moment, 299))).toEqual([]);
    expect(await healed(addSeconds(moment, 301))).toEqual([message]);
    // However long it is lost, until it is recorded; and then never again.
    expect(await healed(addSeconds(moment, 9 * 86_400))).toEqual([message]);
    expect(fire(addSeconds(moment, 600))).toEqual([recorded]);
    expect(await healed(addSeconds(moment, 1200))).toEqual([]);
  });
});
