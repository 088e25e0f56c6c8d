import { useQuery } from '@tanstack/react-query';
import type { DefinitionsView } from '../../../shared/contracts/definitions.ts';
import type { DeskSettings, SetupStep } from '../../../shared/domain/triage/desk-settings.ts';
import { useApi } from '../api/api-context.ts';
import { useChangeDefinition, useDefinitions } from '../definitions/definition-api.ts';
import { afterStep } from './setup-state.ts';

const kind = 'desk-settings';

/** The settings of the desk, and a way to leave a step of the set-up behind. */
export function useSetup() {
  const [newest] = useDefinitions(kind);
  if (!newest) throw new Error('There are always desk settings: they have a checked-in default.');
  const change = useChangeDefinition(kind);
  const settings = newest.value as DeskSettings;
  const leave = (step: SetupStep, how: 'done' | 'skipped', set?: Partial<DeskSettings>) =>
    change.mutateAsync({
      id: 'default',
      version: newest.version,
      value: afterStep(settings, step, how, set),
    });
  return { settings, leave, busy: change.isPending, error: change.error };
}

/** The settings for what is shown around every page; undefined while they are on their way. */
export function useKnownSettings(enabled: boolean): DeskSettings | undefined {
  const api = useApi();
  const { data } = useQuery({
    enabled,
    queryKey: ['definitions', kind],
    staleTime: 300_000,
    queryFn: () => api.get<DefinitionsView>(`/definitions/${kind}`),
  });
  return data?.definitions[0]?.value as DeskSettings | undefined;
}
