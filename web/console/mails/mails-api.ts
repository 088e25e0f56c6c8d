import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { HeldMailsView, HeldMailView, MailView } from '../../../shared/contracts/held-mails.ts';
import { useApi } from '../api/api-context.ts';

const key = ['held-mails'] as const;

/** One page of a month, newest first. */
export function useHeldMails(month: string | undefined, after: string | undefined): HeldMailsView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: [...key, month, after],
    queryFn: () => api.get<HeldMailsView>('/held-mails', { month, after }),
  });
  return data;
}

/** The words of one; what cannot be read is a problem to show beside it, not instead of the page. */
export function useMail(mailId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['mail', mailId],
    queryFn: () => api.get<MailView>(`/mails/${mailId}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export type Decision =
  | { readonly as: 'attached'; readonly reference: string }
  | { readonly as: 'taken-in' | 'discarded' };

/** Says what becomes of one; afterwards the list is read again, also when somebody else was first. */
export function useSettle(mailId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => api.post<HeldMailView>(`/held-mails/${mailId}`, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
