import type { CustomerRepository } from '../../data/customer-repository.ts';
import { type CustomerScore, scoreOf, whatItSays } from '../../domain/customers/score.ts';
import type { Instant } from '../../domain/instant.ts';

export interface ScoreDeps {
  readonly customers: Pick<CustomerRepository, 'score' | 'inputs' | 'putScore'>;
}

const attempts = 10;

/**
 * Makes a customer's score say what the inputs say. The version is read first, then all inputs consistently, and the
 * result is written only over that version: whoever loses the race computes again from newer inputs, so the last score
 * written has seen every input (P3). A score that would say the same is not written.
 */
export async function refreshScore(
  { customers }: ScoreDeps,
  customerId: string,
  asOf: Instant,
): Promise<CustomerScore | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await customers.score(customerId);
    const computed = scoreOf(await customers.inputs(customerId), asOf);
    if (before && whatItSays(before) === whatItSays(computed)) return before;
    if (!before && computed.n === 0) return undefined;
    const score = { ...computed, version: (before?.version ?? 0) + 1 };
    if ((await customers.putScore(customerId, score)) === 'put') return score;
  }
  throw new Error('A score is changed by too many at once; the record comes again');
}
