import { useSuspenseQuery } from '@tanstack/react-query';
import type { OverviewListView, OverviewView } from '../../../shared/contracts/reports.ts';
import type { OverviewFigure } from '../../../shared/domain/reports/overview.ts';
import { useApi } from '../api/api-context.ts';
import type { PeriodSearch } from './overview-search.ts';

export function useOverview(period: PeriodSearch): OverviewView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['overview', period],
    refetchInterval: 60_000,
    queryFn: () => api.get<OverviewView>('/reports/overview', { ...period }),
  });
  return data;
}

export interface ListSearch extends PeriodSearch {
  readonly figure: OverviewFigure;
  readonly page: number;
}

export function useOverviewList(search: ListSearch): OverviewListView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['overview-list', search],
    queryFn: () => api.get<OverviewListView>('/reports/overview-list', { ...search }),
  });
  return data;
}
