import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { RegisterView } from '../../../shared/contracts/register.ts';
import type { Respondent } from '../../../shared/domain/requests/respondent.ts';
import { useApi } from '../api/api-context.ts';

const key = ['register'] as const;

export function useRegister(): RegisterView {
  const api = useApi();
  const { data } = useSuspenseQuery({ queryKey: key, queryFn: () => api.get<RegisterView>('/register') });
  return data;
}

/** Version 0 adds, else the one that was looked at. */
export type RegisterEntry = Omit<Respondent, 'updatedAt' | 'updatedBy'>;

export function useChangeRegister() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entry: RegisterEntry) => api.post<RegisterView>('/register', entry),
    onSuccess: (view) => queries.setQueryData(key, view),
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}
