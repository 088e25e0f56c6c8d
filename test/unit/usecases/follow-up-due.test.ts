import { expect, it } from 'vitest';
import { cardOf } from '../../../shared/domain/complaints/card.ts';
import { addSeconds, type Instant } from '../../../shared/domain/instant.ts';
import { viewBoard } from '../../../shared/usecases/reports/view-board.ts';
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
  return { log, project, board: (now: Instant) => viewBoard({ cards, complaints, policies }, 4, now) };
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
