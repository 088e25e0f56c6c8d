import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { LinkRepository } from '../../data/link-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { linksIn, touchesLinks } from '../../domain/complaints/links.ts';

export interface LinkDeps {
  readonly complaints: Pick<ComplaintRepository, 'since'>;
  readonly links: Pick<LinkRepository, 'put'>;
}

/** Keeps the other ends of a complaint's links true to its events from number `from` on. Twice, late or in another order: the same rows. */
export async function recordLinks(
  { complaints, links }: LinkDeps,
  newest: readonly ComplaintEvent[],
  from: number,
): Promise<void> {
  const [first] = newest;
  if (!first || !newest.some((event) => event.sequence >= from && touchesLinks(event))) return;
  const log = first.sequence === 1 ? newest : await complaints.since(first.reference, 0);
  for (const link of linksIn(log)) if (link.sequence >= from) await links.put(link);
}
