import { describe, expect, it } from 'vitest';
import type { TimerMessage } from '../../../../shared/contracts/complaints.ts';
import type { PolicyBookRepository } from '../../../../shared/data/policy-book-repository.ts';
import { cardOf } from '../../../../shared/domain/complaints/card.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Calendar } from '../../../../shared/domain/sla/calendar.ts';
import type { PolicyBook } from '../../../../shared/domain/sla/policy-book.ts';
import { defaultTimers } from '../../../../shared/domain/sla/timer-route.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { fireTimer } from '../../../../shared/usecases/sla/fire-timer.ts';
import { healTimers } from '../../../../shared/usecases/sla/heal-timers.ts';
import { warnOfCalendars } from '../../../../shared/usecases/sla/warn-of-calendars.ts';
import { fakeDesk, intake, lin } from '../../../support/builders/complaints.ts';
import {
  bookOf,
  office,
  policyVersion,
  ruleSet,
  target,
  team,
} from '../../../support/builders/policy-versions.ts';
import { fakeCardRepository } from '../../../support/fakes/card-repository.ts';

/** Wednesday; the calendar is known through Tuesday, so nothing that is promised now has a due time. */
const wednesday = '2026-11-25T02:00:00.000Z';
const promised = { firstResponse: target(2), resolution: target(16) };
const definitions = {
  policies: [policyVersion('usual', promised, { calendar: 'depot' })],
  rules: [ruleSet([{ when: {}, policy: 'usual' }])],
};
const depot = (version: number, over: Partial<Calendar>) => office({ id: 'depot', version, ...over });
const ended = depot(1, { validThrough: '2026-11-24' });
const extended = { validThrough: '2027-12-31', exceptions: { '2026-11-25': [] } };

/** A desk whose book the test replaces, with the heal and the timer that follows it. */
function extensionDesk() {
  let book: PolicyBook = bookOf(definitions, ended);
  let now: Instant = wednesday;
  const policies: PolicyBookRepository = { holding: async () => book, current: async () => book };
  const desk = { ...fakeDesk(), policies };
  const cards = fakeCardRepository();
  const sent: TimerMessage[] = [];
  const queue = {
    send: async () => {},
    sendAll: async (messages: readonly { body: TimerMessage }[]) => {
      sent.push(...messages.map(({ body }) => body));
    },
  };
  const clock = { now: () => now, realNow: () => now, toRealSeconds: (seconds: number) => seconds };
  const deps = {
    ...desk,
    cards,
    queue,
    mails: { send: async () => {} },
    clock,
    settings: defaultTimers,
    pause: async () => {},
  };

  async function project(reference: string) {
    const events = await desk.complaints.since(reference, 0);
    const [first] = events;
    const head = events.at(-1);
    if (first?.type === 'received' && head) await cards.put(cardOf(first, head, book.policyOf));
  }
  return {
    desk,
    sent,
    project,
    async receive(key = 'key-0001') {
      const { event } = await takeInComplaint(desk, intake({ at: now, idempotencyKey: key }));
      await project(event.reference);
      return event.reference;
    },
    extend(at: Instant, calendar: Calendar) {
      now = at;
      book = bookOf(definitions, ended, calendar);
    },
    release(at: Instant, calendar: Calendar) {
      now = at;
      book = bookOf(definitions, calendar);
    },
    heal: () => healTimers(deps),
    async fire(message = sent.at(-1)) {
      if (!message) throw new Error('nothing was sent');
      const appended = await fireTimer(deps, message);
      await project(message.reference);
      return appended;
    },
    card: (reference: string) => cards.card(reference),
    head: (reference: string) => desk.complaints.head(reference),
  };
}

describe('issue 4: a complaint whose calendar ran out gets its due time when that is extended', () => {
  it('has none while the calendar ends, and nothing is queued for it', async () => {
    const { receive, heal, card, sent } = extensionDesk();
    const reference = await receive();
    expect(await card(reference)).toMatchObject({ outrunsCalendar: '2026-11-24' });
    expect(await card(reference)).not.toHaveProperty('dueAt');
    expect([await heal(), sent]).toEqual([{ healed: 0, continued: 0 }, []]);
  });

  it.each([
    ['the company stored a new version', 'extend' as const, depot(2, extended), 'usual@1/depot@2'],
    ['a release knows the country further', 'release' as const, depot(1, extended), 'usual@1/depot@1'],
  ])(
    '%s: the next heal finds it, one event names what counts it and arms its next moment',
    async (_what, how, calendar, policy) => {
      const desk = extensionDesk();
      const reference = await desk.receive();
      desk[how]('2026-11-26T01:30:00.000Z', calendar);
      expect(await desk.heal()).toMatchObject({ continued: 1 });
      expect(await desk.fire()).toBe(1);
      const head = await desk.head(reference);
      // Wednesday turned out to be a holiday: half of two hours is Thursday 10:00.
      expect(head).toMatchObject({
        type: 'calendar-continued',
        data: { policy },
        armAt: '2026-11-26T02:00:00.000Z',
      });
      const card = await desk.card(reference);
      expect(card).toMatchObject({ policy, dueAt: '2026-11-26T03:00:00.000Z' });
      expect(card).not.toHaveProperty('outrunsCalendar');
      // Twice is once, and the next heal finds nothing more.
      expect(await desk.fire()).toBe(0);
      expect(await desk.heal()).toEqual({ healed: 0, continued: 0 });
    },
  );

  it('what should have happened meanwhile is recorded with the time it was due', async () => {
    const desk = extensionDesk();
    const reference = await desk.receive();
    desk.extend('2026-11-27T02:00:00.000Z', depot(2, extended));
    await desk.heal();
    await desk.fire();
    const { armAt = '' } = (await desk.head(reference)) ?? {};
    expect(await desk.fire({ reference, dueAt: armAt })).toBe(3);
    expect(await desk.head(reference)).toMatchObject({ type: 'clock-warned', data: { clock: 'resolution' } });
    expect((await desk.desk.complaints.since(reference, 0)).map(({ type }) => type)).toContain(
      'clock-breached',
    );
  });

  it('one that was handled and merged away meanwhile is left alone', async () => {
    const desk = extensionDesk();
    const reference = await desk.receive();
    const into = await desk.receive('key-0002');
    desk.extend('2026-11-26T02:00:00.000Z', depot(2, extended));
    expect(await desk.heal()).toMatchObject({ continued: 2 });
    const [message] = desk.sent.filter((one) => one.reference === reference);
    await executeCommand(desk.desk, {
      reference,
      command: { type: 'merge', data: { into } },
      commandId: 'command-1',
      expectedSequence: 1,
      actor: lin,
      at: '2026-11-26T02:00:00.000Z',
      onConflict: 'reject',
    });
    expect(await desk.fire(message)).toBe(0);
  });
});

describe('issue 4: a calendar that ends within 60 days is spoken of', () => {
  const at = (days: number) =>
    new Date(Date.parse('2026-12-31T16:00:00.000Z') - days * 86_400_000).toISOString();
  const year = depot(1, { validThrough: '2026-12-31' });

  async function published(
    now: Instant,
    over: Parameters<typeof bookOf>[0] = {},
    ...more: readonly Calendar[]
  ) {
    const book = bookOf({ ...definitions, ...over }, year, ...more);
    const counts: number[] = [];
    const policies = { current: async () => book };
    const { ending } = await warnOfCalendars({
      clock: { now: () => now },
      policies,
      publish: (count) => void counts.push(count),
    });
    return { counts, ending: ending.map(({ id, version, days }) => `${id}@${version} ${days}`) };
  }

  it('not 60 days before; from then on once a week, in the last week every day, and when it has ended', async () => {
    expect(await published(at(60))).toEqual({ counts: [], ending: [] });
    expect(await published(at(59.9))).toEqual({ counts: [1], ending: ['depot@1 59'] });
    expect(await published(at(-3))).toEqual({ counts: [1], ending: ['depot@1 -3'] });
    const rung = async (days: number) => (await published(at(days))).counts.length;
    expect(await Promise.all([59, 58, 53, 52, 45, 10, 7, 6, 1, 0].map(rung))).toEqual([
      1, 0, 0, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('no more once a newer version knows further', async () => {
    expect((await published(at(10), {}, depot(2, { validThrough: '2027-12-31' }))).counts).toEqual([]);
  });

  it('only of calendars by which something is promised: those of chosen policies and of teams', async () => {
    const unused = { rules: [ruleSet([{ when: {}, policy: 'other' }])] };
    const other = policyVersion('other', promised);
    const policies = [...definitions.policies, other];
    expect((await published(at(10), { ...unused, policies })).ending).toEqual([]);
    const teams = [team('logistics', { calendar: 'depot' })];
    expect((await published(at(10), { ...unused, policies, teams })).ending).toEqual(['depot@1 10']);
  });
});
