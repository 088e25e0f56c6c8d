import { useSuspenseQuery } from '@tanstack/react-query';
import type { MeView } from '../../../shared/contracts/staff-views.ts';
import type { Action } from '../../../shared/domain/identity/permissions.ts';
import { useApi } from './api-context.ts';

/** Who is signed in, and what to show them; the API checks again. */
export function useMe(): MeView & { readonly may: (action: Action) => boolean } {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['me'],
    queryFn: () => api.get<MeView>('/me'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { ...data, may: (action) => data.actions.includes(action) };
}
