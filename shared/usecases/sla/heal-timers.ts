import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { CardPage, CardRepository } from '../../data/card-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { addSeconds, type Instant } from '../../domain/instant.ts';

export interface HealDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly cards: Pick<CardRepository, 'listByDepartment' | 'listSettledDue'>;
  readonly queue: Pick<Queue<TimerMessage>, 'sendAll'>;
}

/** A timer that is this late, in business seconds, is taken for lost. */
const graceSeconds = 300;

const daySeconds = 86_400;

type Due = Card & { readonly dueAt: Instant };

/**
 * Queues again every complaint whose deadline passed without its breach being recorded, so that a lost timer heals: open
 * ones, and settled ones of which a clock still runs. Of these a card does not say which breach is recorded, so they are
 * queued for a day: a timer that finds nothing owed changes nothing. Cards come earliest deadline first, so it stops at the
 * first that is still ahead.
 * @returns how many were queued.
 */
export async function healTimers({ clock, cards, queue }: HealDeps): Promise<{ healed: number }> {
  const latest = addSeconds(clock.now(), -graceSeconds);
  const dayAgo = addSeconds(latest, -daySeconds);
  const heal = async (
    list: (after?: string) => Promise<CardPage>,
    isLost: (card: Due) => boolean,
  ): Promise<number> => {
    let healed = 0;
    let after: string | undefined;
    do {
      const page = await list(after);
      const past = page.cards.filter((card): card is Due => card.dueAt !== undefined && card.dueAt <= latest);
      const lost = past.filter(isLost);
      await queue.sendAll(
        lost.map(({ reference, dueAt }) => ({ body: { reference, dueAt }, delaySeconds: 0 })),
      );
      healed += lost.length;
      after = past.length === page.cards.length ? page.after : undefined;
    } while (after);
    return healed;
  };
  let healed = 0;
  for (const department of departments) {
    healed += await heal(
      (after) => cards.listByDepartment(department, 'open', after),
      ({ breached }) => !breached,
    );
    healed += await heal(
      (after) => cards.listSettledDue(department, after),
      ({ dueAt }) => dueAt >= dayAgo,
    );
  }
  return { healed };
}
