import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffIntakeRequest, StaffIntakeView } from '../../../shared/contracts/staff-intake.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { useApi } from '../api/api-context.ts';
import { type Given, useGiveCommand } from '../complaint/complaint-api.ts';

/** Takes in a complaint that reached the person who types. */
export function useLogComplaint() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (complaint: StaffIntakeRequest) => api.post<StaffIntakeView>('/complaints', complaint),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
}

export interface LoggedOn {
  readonly reference: string;
  readonly command: Omit<Given, 'expectedSequence'>;
}

/** Logs what happened outside of this system: that is a fact whatever the complaint's newest event is. */
export function useLogOnComplaint() {
  const api = useApi();
  const queries = useQueryClient();
  const give = useGiveCommand();
  return useMutation({
    mutationFn: async ({ reference, command }: LoggedOn) => {
      const { sequence } = await api.get<ComplaintView>(`/complaints/${encodeURIComponent(reference)}`);
      return give(reference, { ...command, expectedSequence: sequence });
    },
    onSuccess: ({ reference }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['queue'] }),
        queries.invalidateQueries({ queryKey: ['complaint', reference] }),
      ]),
  });
}
