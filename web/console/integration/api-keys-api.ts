import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ApiKeysView, ApiKeyView, NewApiKeyView } from '../../../shared/contracts/api-keys.ts';
import type { Scope } from '../../../shared/domain/integration/scopes.ts';
import { useApi } from '../api/api-context.ts';

const key = ['api-keys'] as const;

export function useApiKeys(after: string | undefined): ApiKeysView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: [...key, after],
    queryFn: () => api.get<ApiKeysView>('/api-keys', { after }),
  });
  return data;
}

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Last UTC day on which it works. */
  readonly expiresOn?: string;
}

/** The answer holds the key itself: shown once, kept nowhere, so it goes into no cache. */
export function useCreateApiKey() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (wanted: NewApiKey) => api.post<NewApiKeyView>('/api-keys', wanted),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeApiKey() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<ApiKeyView>(`/api-keys/${id}/revoke`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}
