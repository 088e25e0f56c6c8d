import { useSuspenseQuery } from '@tanstack/react-query';
import type { Query } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';

/** A report as the API counts it: its CSV comes from the same view, so file and screen cannot differ. `every`: seconds until it is asked again. */
export function useReport<V>(name: string, query: Query, every?: number): V {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['report', name, query],
    queryFn: () => api.get<V>(`/reports/${name}`, query),
    ...(every !== undefined && { refetchInterval: every * 1000 }),
  });
  return data;
}
