import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { CannedReply, DefinitionsView } from '../../../shared/contracts/definitions.ts';
import type { MacroRequest } from '../../../shared/contracts/macros.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { Macro } from '../../../shared/domain/replies/macro.ts';
import { useApi } from '../api/api-context.ts';

/** One of the company's own, as it is offered now. */
export interface Offered<T> {
  readonly id: string;
  readonly version: number;
  readonly value: T;
}

function useOffered<T>(kind: 'canned-reply' | 'macro'): readonly Offered<T>[] {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['definitions', kind],
    staleTime: 60_000,
    queryFn: () => api.get<DefinitionsView>(`/definitions/${kind}`),
  });
  return data.definitions
    .filter(({ retired }) => !retired)
    .map(({ id, version, value }) => ({ id, version, value: value as T }));
}

/** The company's canned replies that are offered. */
export const useCannedReplies = () => useOffered<CannedReply>('canned-reply');

export const useMacros = () => useOffered<Macro>('macro');

/** Gives the commands of a macro; the answer is the complaint as it is now. */
export function useRunMacro(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ['complaint', reference];
  return useMutation({
    mutationFn: (run: MacroRequest) =>
      api.post<ComplaintView>(`/complaints/${encodeURIComponent(reference)}/macros`, run),
    onSuccess: (view) => {
      queries.setQueryData(queryKey, view);
      void queries.invalidateQueries({ queryKey: ['queue'] });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}
