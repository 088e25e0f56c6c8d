import { useSuspenseQuery } from '@tanstack/react-query';
import type { CostsView } from '../../../shared/contracts/costs.ts';
import { useApi } from '../api/api-context.ts';
import type { CostsSearch } from './costs-search.ts';

/** What a day cost, as recorded; with an hour, each of its invocations, read from the log now. */
export function useCosts(search: CostsSearch): CostsView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['costs', search],
    queryFn: () => api.get<CostsView>('/costs', { ...search }),
  });
  return data;
}
