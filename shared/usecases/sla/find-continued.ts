import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { CardRepository } from '../../data/card-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import type { PolicyBook } from '../../domain/sla/policy-book.ts';

export interface FindDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly cards: Pick<CardRepository, 'listByDepartment'>;
  readonly policies: Pick<PolicyBookRepository, 'current'>;
  readonly queue: Pick<Queue<TimerMessage>, 'sendAll'>;
}

/** Its promises outran what its calendar knew, and there is a newer version of that, or a release brought the next holidays. */
function isContinued({ outrunsCalendar, policy }: Card, book: PolicyBook): boolean {
  if (outrunsCalendar === undefined || policy === undefined || !book.holds(policy)) return false;
  const next = book.continued(policy);
  return next !== policy || (book.policyOf(next).calendar.validThrough ?? '') > outrunsCalendar;
}

/**
 * Queues every open complaint whose calendar has been extended since a promise outran it. Reads all open cards, 50 a Query:
 * those that outrun stand anywhere among them.
 * @returns how many were queued.
 */
export async function findContinued({
  clock,
  cards,
  policies,
  queue,
}: FindDeps): Promise<{ continued: number }> {
  const book = await policies.current([]);
  const dueAt = clock.now();
  let continued = 0;
  for (const department of departments) {
    let after: string | undefined;
    do {
      const page = await cards.listByDepartment(department, 'open', after);
      const found = page.cards.filter((card) => isContinued(card, book));
      await queue.sendAll(
        found.map(({ reference }) => ({ body: { reference, dueAt, continued: true }, delaySeconds: 0 })),
      );
      continued += found.length;
      after = page.after;
    } while (after);
  }
  return { continued };
}
