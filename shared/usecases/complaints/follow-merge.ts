import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';

/** The complaint that goes on, and whether the customer of the merged one may see it as his own. */
export interface Alias {
  readonly survivor: ComplaintEvent;
  readonly isOwn: boolean;
}

/** Merges go to older complaints only, so a chain ends; nobody merges that often by hand. */
const longestChain = 20;

/**
 * Where a merged complaint lives on; undefined when it was not merged. It is the customer's own only when both are confirmed
 * as the same customer's: a link to one complaint never opens another customer's.
 */
export async function followMerge(
  { complaints }: { readonly complaints: Pick<ComplaintRepository, 'head'> },
  merged: ComplaintEvent | undefined,
): Promise<Alias | undefined> {
  let survivor: ComplaintEvent | undefined = merged;
  let isOwn = merged?.state.customerId !== undefined;
  for (let i = 0; i < longestChain && survivor?.state.mergedInto !== undefined; i++) {
    survivor = await complaints.head(survivor.state.mergedInto);
    isOwn &&= survivor?.state.customerId === merged?.state.customerId;
  }
  return survivor && survivor !== merged ? { survivor, isOwn } : undefined;
}
