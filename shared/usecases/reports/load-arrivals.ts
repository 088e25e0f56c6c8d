import type { Period } from '../../contracts/reports.ts';
import type { CardRepository } from '../../data/card-repository.ts';
import type { LifeRepository } from '../../data/life-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { departments } from '../../domain/complaints/departments.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ComplaintLife } from '../../domain/reports/complaint-life.ts';
import { dayAfter, localMidnight } from '../../domain/sla/local-midnight.ts';

export interface ArrivalDeps {
  readonly cards: Pick<CardRepository, 'listByDepartment'>;
  readonly lives: Pick<LifeRepository, 'receivedBetween'>;
  readonly zone: string;
}

/** More rows than this and the period is refused: a report reads what it shows, it does not estimate. */
export const mostRows = 50_000;

/** @throws DomainError unprocessable/`too-many-results`. */
export function refuseMany(rows: number): void {
  if (rows <= mostRows) return;
  throw new DomainError(
    'unprocessable',
    'too-many-results',
    `More than ${mostRows} rows are to be counted; choose a shorter period.`,
    { most: mostRows },
  );
}

/** The instants of a period's local days: from the first until before the second. */
export const instantsOf = ({ from, to }: Period, zone: string): { from: Instant; end: Instant } => ({
  from: localMidnight(from, zone),
  end: localMidnight(dayAfter(to), zone),
});

/** Confirmed, and neither withdrawn as none nor an alias of another: what is published (rule 2). */
const counts = ({ status, customerId }: Pick<ComplaintLife, 'status' | 'customerId'>): boolean =>
  customerId !== null && status !== 'invalid' && status !== 'merged';

/** The open complaints of all departments, each once. */
export async function openCards({ cards }: Pick<ArrivalDeps, 'cards'>): Promise<readonly Card[]> {
  const found: Card[] = [];
  for (const department of departments) {
    let after: string | undefined;
    do {
      const page = await cards.listByDepartment(department, 'open', after);
      found.push(...page.cards);
      after = page.after;
      refuseMany(found.length);
    } while (after !== undefined);
  }
  return found;
}

/** The complaints received in a period that are published: those that were settled once, and those still open. */
export async function loadArrivals(
  deps: Pick<ArrivalDeps, 'lives' | 'zone'>,
  period: Period,
  cards: readonly Card[],
): Promise<{ readonly lives: readonly ComplaintLife[]; readonly open: readonly Card[] }> {
  const { from, end } = instantsOf(period, deps.zone);
  const lives = await deps.lives.receivedBetween(from, end, mostRows);
  refuseMany(lives.length);
  const settled = new Set(lives.map(({ reference }) => reference));
  return {
    lives: lives.filter(counts),
    open: cards.filter(
      ({ reference, confirmed, receivedAt }) =>
        confirmed && receivedAt >= from && receivedAt < end && !settled.has(reference),
    ),
  };
}
