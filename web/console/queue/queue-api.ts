import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QueueView } from '../../../shared/contracts/staff-views.ts';
import type { Api } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';
import { gatherRows } from './gather-rows.ts';
import { keyOf, type QueueSearch, toQuery, type ViewSearch } from './queue-search.ts';

/** How old a list may be while somebody looks at it, and a count beside it. */
const pollMilliseconds = 5_000;
const countMilliseconds = 60_000;

const pageAsker = (api: Api, search: QueueSearch) => (after: string | undefined) =>
  api.get<QueueView>('/complaints', { ...toQuery(search), after });

/**
 * One page of a queue, kept fresh. The rows of before stand until others are there; only when there are none yet does a
 * failure take the page's place.
 */
export function useQueue(search: QueueSearch) {
  const api = useApi();
  return useQuery({
    queryKey: ['queue', 'page', keyOf(search), search.after],
    queryFn: () => gatherRows(pageAsker(api, search), search.after),
    refetchInterval: pollMilliseconds,
    placeholderData: keepPreviousData,
    throwOnError: (_error, { state }) => state.data === undefined,
  });
}

/** How many a view holds: exact up to a page of the API, `more` above it. */
export function useViewCount(search: ViewSearch) {
  const api = useApi();
  return useQuery({
    queryKey: ['queue', 'count', keyOf(search)],
    queryFn: async () => {
      const { rows, after } = await gatherRows(pageAsker(api, search), undefined, 1);
      return { count: rows.length, more: after !== undefined };
    },
    staleTime: countMilliseconds / 2,
    refetchInterval: countMilliseconds,
  });
}
