import { expect, it } from 'vitest';
import type { TimerMessage } from '../../../shared/contracts/complaints.ts';
import { cardOf } from '../../../shared/domain/complaints/card.ts';
import { addSeconds, type Instant } from '../../../shared/domain/instant.ts';
import { viewBoard } from '../../../shared/usecases/reports/view-board.ts';
import { healTimers } from '../../../shared/usecases/sla/heal-timers.ts';
import { complaintLog } from '../../support/builders/complaint-log.ts';
import { bookOf, policyVersion, target } from '../../support/builders/policy-versions.ts';
import { fakeCardRepository } from '../../support/fakes/card-repository.ts';

const book = bookOf({ policies: [policyVersion('followed', { followUp: target(4, [1]) })] });
const policies = { holding: async () => book };

/** Resolved on Tuesday at 10:10 in Shanghai: the follow-up is due four hours later. */
async function resolved() {
  const log = complaintLog({ book, policy: 'followed@1/office-shanghai@1' });
  log.after(10, 'resolve');
  const cards = fakeCardRepository();
  const project = async () => {
    const [first] = log.events;
    const head = log.events.at(-1);
    if (first?.type === 'received' && head) await cards.put(cardOf(first, head, book.policyOf));
  };
  await project();
  const complaints = { head: async () => log.events.at(-1) };
  return { log, cards, project, board: (now: Instant) => viewBoard({ cards, complaints, policies }, 4, now) };
}
const dueAt = '2026-11-24T06:10:00.000Z';

it('the follow-up of a resolved complaint is on the board until it was made', async () => {
  const { log, project, board } = await resolved();
  expect((await board(addSeconds(dueAt, -3600))).clocks).toMatchObject([
    { clock: 'followUp', dueAt, missed: false },
  ]);
  expect(await board(addSeconds(dueAt, 60))).toMatchObject({ missed: 1 });
  log.after(30, 'follow-up');
  await project();
  expect((await board(addSeconds(dueAt, 60))).clocks).toEqual([]);
});

it('a lost timer of a follow-up is queued again, for a day', async () => {
  const { cards, log } = await resolved();
  const healed = async (now: Instant) => {
    const sent: TimerMessage[] = [];
    const sendAll = async (messages: readonly { body: TimerMessage }[]) =>
      void sent.push(...messages.map(({ body }) => body));
    await healTimers({ cards, clock: { now: () => now }, queue: { sendAll } });
    return sent;
  };
  const message = { reference: log.events[0]?.reference, dueAt };
  expect(await healed(addSeconds(dueAt, 299))).toEqual([]);
  expect(await healed(addSeconds(dueAt, 301))).toEqual([message]);
  expect(await healed(addSeconds(dueAt, 86_400 + 301))).toEqual([]);
});
