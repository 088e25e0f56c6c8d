import type { ClassificationRepository } from '../../data/classification-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { classificationOf, touchesClassification } from '../../domain/triage/classification.ts';

export interface ClassificationDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly classifications: Pick<ClassificationRepository, 'put'>;
}

/**
 * Keeps the row of an assessed complaint true to the events from number `from` on. Twice, late or in another order: the
 * same row, put only over an older one.
 */
export async function recordClassification(
  { complaints, classifications }: ClassificationDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  const touched = newest.some((event) => event.sequence >= from && touchesClassification(event));
  if (!first || !touched) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  const row = classificationOf(log);
  if (row && row.sequence >= from) await classifications.put(row);
}
