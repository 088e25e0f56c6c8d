import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import type { RequestRepository } from '../../data/request-repository.ts';
import { type ComplaintEvent, policiesIn } from '../../domain/complaints/events.ts';
import { requestResultsOf, touchesRequests } from '../../domain/requests/request-result.ts';

export interface RecordRequestDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly requests: Pick<RequestRepository, 'put'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/**
 * Keeps the rows of a complaint's requests true to the events from number `from` on; `newest` holds these and the one before
 * them. Twice, late or in another order: the same rows, each put only over an older one.
 */
export async function recordRequests(
  { complaints, requests, policies }: RecordRequestDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  const touched = newest.some((event, i) => event.sequence >= from && touchesRequests(newest[i - 1], event));
  if (!first || !touched) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  const { policyOf } = await policies.holding(policiesIn(log));
  const changed = requestResultsOf(log, policyOf).filter(({ sequence }) => sequence >= from);
  await Promise.all(changed.map((result) => requests.put(result)));
}
