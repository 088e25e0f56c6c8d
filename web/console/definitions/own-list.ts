import { useQuery } from '@tanstack/react-query';
import type { DefinitionsView } from '../../../shared/contracts/definitions.ts';
import { useApi } from '../api/api-context.ts';
import type { OwnList } from './definition-fields.ts';
import { nameOf } from './definition-name.ts';

export interface OwnChoice {
  readonly value: string;
  readonly label: string;
  readonly retired: boolean;
}

/** What a list of the company offers to choose from, by name; empty while it is on its way, or none is asked for. */
export function useOwnList(list: OwnList | undefined): readonly OwnChoice[] {
  const api = useApi();
  const { data } = useQuery({
    enabled: list !== undefined,
    queryKey: ['definitions', list],
    queryFn: () => api.get<DefinitionsView>(`/definitions/${list}`),
  });
  return (data?.definitions ?? []).map(({ id, value, retired }) => ({
    value: id,
    label: nameOf(value) ?? id,
    retired: retired === true,
  }));
}
