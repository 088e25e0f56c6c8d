import type { Period } from '../../contracts/reports.ts';
import type { WaitsView } from '../../contracts/request-reports.ts';
import type { LifeRepository } from '../../data/life-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type WaitDimension,
  waitFigures,
  waitsBy,
  waitsDefinition,
} from '../../domain/requests/wait-figures.ts';
import { dayAfter, localMidnight } from '../../domain/sla/local-midnight.ts';

export interface WaitsDeps {
  readonly lives: Pick<LifeRepository, 'receivedBetween'>;
  /** IANA zone of the company. */
  readonly zone: string;
}

const mostLives = 50_000;

/** Where the time went of complaints that were received in the period and are settled (R066). */
export async function viewWaits(
  { lives, zone }: WaitsDeps,
  { from, to, by }: Period & { readonly by: WaitDimension },
  now: Instant,
): Promise<WaitsView> {
  const found = await lives.receivedBetween(
    localMidnight(from, zone),
    localMidnight(dayAfter(to), zone),
    mostLives,
  );
  if (found.length > mostLives) {
    throw new DomainError(
      'unprocessable',
      'too-many-results',
      `More than ${mostLives} complaints were received from ${from} to ${to}; choose a shorter period.`,
      { most: mostLives },
    );
  }
  const counted = found.filter(
    ({ customerId, status, settledAt, waits }) =>
      customerId !== null && settledAt !== null && status !== 'invalid' && status !== 'merged' && waits,
  );
  return {
    from,
    to,
    by,
    total: waitFigures(counted),
    groups: waitsBy(counted, by),
    definition: waitsDefinition,
    now,
  };
}
