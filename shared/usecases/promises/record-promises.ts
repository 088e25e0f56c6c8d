import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PromiseRepository } from '../../data/promise-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { promiseResultsOf, touchesPromises } from '../../domain/promises/promise-result.ts';

export interface RecordPromiseDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly promises: Pick<PromiseRepository, 'put'>;
}

/**
 * Keeps the rows of a complaint's promises true to the events from number `from` on; `newest` holds these and the one before
 * them. Twice, late or in another order: the same rows, each put only over an older one.
 */
export async function recordPromises(
  { complaints, promises }: RecordPromiseDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  const touched = newest.some((event, i) => event.sequence >= from && touchesPromises(newest[i - 1], event));
  if (!first || !touched) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  const changed = promiseResultsOf(log).filter(({ sequence }) => sequence >= from);
  await Promise.all(changed.map((result) => promises.put(result)));
}
