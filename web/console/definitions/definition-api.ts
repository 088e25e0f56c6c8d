import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { DefinitionsView, DefinitionView } from '../../../shared/contracts/definitions.ts';
import type { Definition, DefinitionKind } from '../../../shared/domain/definitions/definition.ts';
import { useApi } from '../api/api-context.ts';

const pathOf = (kind: DefinitionKind, id: string) => `/definitions/${kind}/${encodeURIComponent(id)}`;

/** The newest version of everything of a kind, retired or not. */
export function useDefinitions(kind: DefinitionKind): readonly Definition[] {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['definitions', kind],
    queryFn: () => api.get<DefinitionsView>(`/definitions/${kind}`),
  });
  return data.definitions;
}

/** Every version, newest first. */
export function useVersions(kind: DefinitionKind, id: string): readonly Definition[] {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: ['definition', kind, id],
    queryFn: () => api.get<DefinitionView>(pathOf(kind, id)),
  });
  return data.versions;
}

export interface DefinitionChange {
  readonly id: string;
  /** The one that was looked at; 0 adds. */
  readonly version: number;
  readonly value: unknown;
  readonly retired?: true;
}

/** Adds the next version. The API finds a repetition by itself: the same change again is the same change. */
export function useChangeDefinition(kind: DefinitionKind) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: DefinitionChange) => api.post<DefinitionView>(pathOf(kind, id), change),
    onSuccess: (view, { id }) => {
      queries.setQueryData(['definition', kind, id], view);
      return queries.invalidateQueries({ queryKey: ['definitions', kind] });
    },
    onError: (_error, { id }) => queries.invalidateQueries({ queryKey: ['definition', kind, id] }),
  });
}
