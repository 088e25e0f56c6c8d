import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';
import type { Api } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';
import { asProblem } from '../api/problem.ts';
import { sequenceAbove } from './machine-changes.ts';

/** How old a complaint may be while somebody looks at it. */
const pollMilliseconds = 10_000;

const keyOf = (reference: string) => ['complaint', reference] as const;
const pathOf = (reference: string) => `/complaints/${encodeURIComponent(reference)}`;

/** What reads one complaint. */
export const complaintQuery = (api: Api, reference: string) => ({
  queryKey: keyOf(reference),
  queryFn: () => api.get<ComplaintView>(pathOf(reference)),
});

/** One complaint, read from its events: everybody sees their own change at once. */
export function useComplaint(reference: string): ComplaintView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    ...complaintQuery(api, reference),
    refetchInterval: pollMilliseconds,
  });
  return data;
}

/** A command as a person gives it: `commandId` names the intention, so that sending it again is the same command. */
export interface Given {
  readonly type: StaffCommandType;
  readonly data: unknown;
  readonly commandId: string;
  /** The newest event that the person had seen. */
  readonly expectedSequence: number;
}

/**
 * Gives a command. Where nothing but the machinery was faster (a deadline came near, a survey fell due), nobody has to look
 * again: the same command is given once more above it.
 */
async function giveCommand(api: Api, reference: string, given: Given): Promise<ComplaintView> {
  const path = `${pathOf(reference)}/commands`;
  try {
    return await api.post<ComplaintView>(path, given);
  } catch (error) {
    const above = sequenceAbove(asProblem(error));
    if (above === undefined) throw error;
    return api.post<ComplaintView>(path, { ...given, expectedSequence: above });
  }
}

/** Gives a command to any complaint; whoever calls it sees to what is shown afterwards. */
export function useGiveCommand(): (reference: string, given: Given) => Promise<ComplaintView> {
  const api = useApi();
  return (reference, given) => giveCommand(api, reference, given);
}

/** Gives a command; the answer is the complaint as it is now. */
export function useCommand(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => giveCommand(api, reference, given),
    onSuccess: (view) => {
      queries.setQueryData(keyOf(reference), view);
      void queries.invalidateQueries({ queryKey: ['queue'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(reference) }),
  });
}
