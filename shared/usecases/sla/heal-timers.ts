import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { CardRepository } from '../../data/card-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { addSeconds } from '../../domain/instant.ts';

export interface HealDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly cards: Pick<CardRepository, 'listByDepartment'>;
  readonly queue: Pick<Queue<TimerMessage>, 'sendAll'>;
}

/** A timer that is this late, in business seconds, is taken for lost. */
const graceSeconds = 300;

/**
 * Queues again every open complaint whose deadline passed without its breach being recorded, so that a lost timer heals.
 * Cards come earliest deadline first, so it stops at the first that is still ahead.
 * @returns how many were queued.
 */
export async function healTimers({ clock, cards, queue }: HealDeps): Promise<{ healed: number }> {
  const latest = addSeconds(clock.now(), -graceSeconds);
  let healed = 0;
  for (const department of departments) {
    let after: string | undefined;
    do {
      const page = await cards.listByDepartment(department, 'open', after);
      const past = page.cards.filter(
        (card): card is Card & { dueAt: string } => card.dueAt !== undefined && card.dueAt <= latest,
      );
      const lost = past.filter(({ breached }) => !breached);
      await queue.sendAll(
        lost.map(({ reference, dueAt }) => ({ body: { reference, dueAt }, delaySeconds: 0 })),
      );
      healed += lost.length;
      after = past.length === page.cards.length ? page.after : undefined;
    } while (after);
  }
  return { healed };
}
