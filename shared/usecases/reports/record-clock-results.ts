import type { ClockResultRepository } from '../../data/clock-result-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../data/policy-book-repository.ts';
import { type ComplaintEvent, policiesIn } from '../../domain/complaints/events.ts';
import { clockResultsOf } from '../../domain/reports/clock-results.ts';
import { touchesResults } from '../../domain/reports/clock-steps.ts';

export interface ResultDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly results: Pick<ClockResultRepository, 'put'>;
  readonly policies: Pick<PolicyBookRepository, 'holding'>;
}

/**
 * Writes the results that events from number `from` on have changed, each computed from the whole log. `newest` holds
 * these events and the one before them: only when one of them decides a promise is the rest of the log read.
 * Twice, late or in another order: the same rows, each put only over an older one.
 */
export async function recordClockResults(
  { complaints, results, policies }: ResultDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  const touched = newest.some((event, i) => event.sequence >= from && touchesResults(newest[i - 1], event));
  if (!first || !touched) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  const { policyOf } = await policies.holding(policiesIn(log));
  const changed = clockResultsOf(log, policyOf).filter(({ sequence }) => sequence >= from);
  await Promise.all(changed.map((result) => results.put(result)));
}
