import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedViewsView } from '../../../shared/contracts/saved-views.ts';
import type { SavedView as Kept } from '../../../shared/domain/complaints/saved-view.ts';
import { useApi } from '../api/api-context.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { readQueueSearch, type ViewSearch, viewOf } from './queue-search.ts';

/** A view that somebody named: an address of the queue. */
export interface SavedView {
  readonly name: string;
  readonly search: ViewSearch;
  /** Everybody has it. */
  readonly shared: boolean;
}

/** What an address does not know of a view is dropped. */
export const toSavedView =
  (shared: boolean) =>
  ({ name, search }: Pick<Kept, 'name' | 'search'>): SavedView => ({
    name,
    search: viewOf(readQueueSearch(search)),
    shared,
  });

export interface SavedViews {
  /** Those of everybody first. */
  readonly views: readonly SavedView[];
  readonly mayShare: boolean;
  /** One of the same name is replaced. */
  save(view: SavedView): void;
  remove(view: SavedView): void;
}

const queryKey = ['views'];

export function useSavedViews(): SavedViews {
  const api = useApi();
  const queries = useQueryClient();
  const { problem } = useNotifications();
  const { data } = useQuery({
    queryKey,
    staleTime: 60_000,
    queryFn: () => api.get<SavedViewsView>('/views'),
  });
  const { mutate } = useMutation({
    mutationFn: (view: SavedView & { readonly removed?: true }) => api.post<SavedViewsView>('/views', view),
    onSuccess: (views) => queries.setQueryData(queryKey, views),
    onError: problem,
  });
  return {
    views: [...(data?.shared ?? []).map(toSavedView(true)), ...(data?.own ?? []).map(toSavedView(false))],
    mayShare: data?.mayShare ?? false,
    save: mutate,
    remove: (view) => mutate({ ...view, removed: true }),
  };
}
