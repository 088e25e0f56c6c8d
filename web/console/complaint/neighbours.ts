import { useQueryClient } from '@tanstack/react-query';
import type { GatheredRows } from '../queue/gather-rows.ts';

export interface Neighbours {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** Who stands before and after a complaint in a list; of one that has left it, the first of the list comes next. */
export function neighboursIn(references: readonly string[], reference: string): Neighbours {
  const at = references.indexOf(reference);
  if (at < 0) return { next: references.find((one) => one !== reference) };
  return { previous: references[at - 1], next: references[at + 1] };
}

/** The complaints beside this one in the list that was looked at last. */
export function useNeighbours(reference: string): Neighbours {
  const lists = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey: ['queue', 'page'] });
  const newest = lists
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0];
  const found = (newest?.state.data as GatheredRows | undefined)?.rows ?? [];
  return neighboursIn(
    found.map((row) => row.reference),
    reference,
  );
}
