import { useSuspenseQuery } from '@tanstack/react-query';
import type { QueueView } from '../../../shared/contracts/staff-views.ts';
import { useApi } from '../api/api-context.ts';
import type { QueueSearch } from './queue-search.ts';

/** How old a list may be while somebody looks at it. */
const pollMilliseconds = 5_000;

/** One page of a queue. */
export function useQueue({ view = 'mine', department }: QueueSearch) {
  const api = useApi();
  const query =
    view === 'mine' ? { view: 'mine' } : { view: 'department', state: view, department: department };
  return useSuspenseQuery({
    queryKey: ['queue', query],
    refetchInterval: pollMilliseconds,
    queryFn: () => api.get<QueueView>('/complaints', query),
  });
}
