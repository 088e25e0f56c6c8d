import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { CardPage, CardRepository } from '../../data/card-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { addSeconds, type Instant } from '../../domain/instant.ts';
import { isContinued } from './is-continued.ts';

export interface HealDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly cards: Pick<CardRepository, 'listByDepartment' | 'listSettledDue'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
  readonly queue: Pick<Queue<TimerMessage>, 'sendAll'>;
}

/** A timer that is this late, in business seconds, is taken for lost. */
const graceSeconds = 300;

/** The moment whose timer was lost: it passed and the card stands as before. Cards of before know only their deadline. */
function lostMoment({ nextAt, dueAt, breached }: Card, latest: Instant): Instant | undefined {
  const moment = nextAt ?? (breached ? undefined : dueAt);
  return moment !== undefined && moment <= latest ? moment : undefined;
}

/**
 * Queues again every complaint that something waits for whose moment has passed: a warning, a breach, a promise, word that
 * nobody touched it, a survey; so that a lost timer heals. And every one whose calendar has been extended since a promise
 * outran it. Reads all cards that are open or of which something is still to come, 50 a Query: a moment stands anywhere
 * among them. Twice changes nothing: a timer that finds nothing owed does nothing.
 * @returns how many were queued for which reason.
 */
export async function healTimers({
  clock,
  cards,
  policies,
  queue,
}: HealDeps): Promise<{ readonly healed: number; readonly continued: number }> {
  const book = await policies.current([]);
  const now = clock.now();
  const latest = addSeconds(now, -graceSeconds);
  let [healed, continued] = [0, 0];
  const heal = async (page: CardPage) => {
    const lost = page.cards.flatMap((card): TimerMessage[] => {
      const dueAt = lostMoment(card, latest);
      return dueAt === undefined ? [] : [{ reference: card.reference, dueAt }];
    });
    const extended = page.cards
      .filter((card) => isContinued(card, book))
      .map(({ reference }): TimerMessage => ({ reference, dueAt: now, continued: true }));
    await queue.sendAll([...lost, ...extended].map((body) => ({ body, delaySeconds: 0 })));
    healed += lost.length;
    continued += extended.length;
  };
  for (const department of departments) {
    await eachPage((after) => cards.listByDepartment(department, 'open', after), heal);
    await eachPage((after) => cards.listSettledDue(department, after), heal);
  }
  return { healed, continued };
}

async function eachPage(
  list: (after?: string) => Promise<CardPage>,
  use: (page: CardPage) => Promise<void>,
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await list(after);
    await use(page);
    after = page.after;
  } while (after !== undefined);
}
