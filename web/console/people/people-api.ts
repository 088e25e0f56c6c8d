import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountView, AgentsView, AgentView, HandOverView } from '../../../shared/contracts/agents.ts';
import { useApi } from '../api/api-context.ts';
import { useMe } from '../api/me.ts';
import { handOverAll } from './hand-over.ts';

/** How much everybody has and who is absent; undefined on its way, and for whoever may not see it. */
export function useLoads(): readonly AgentView[] | undefined {
  const api = useApi();
  const { may } = useMe();
  return useQuery({
    enabled: may('agent.read'),
    queryKey: ['agents'],
    queryFn: () => api.get<AgentsView>('/agents'),
  }).data?.agents;
}

/** Gives everything open of one person to others. */
export function useHandOver(agentId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (intention: { readonly id: string; readonly summary: string }) =>
      handOverAll(
        (page) => api.post<HandOverView>(`/agents/${encodeURIComponent(agentId)}/hand-over`, page),
        intention,
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
}

/** Invites somebody by mail, if they have no account yet. */
export function useInvite(agentId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (email: string) =>
      api.post<AccountView>(`/agents/${encodeURIComponent(agentId)}/account`, { email }),
  });
}
