import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type {
  DeliveriesView,
  RedeliveryView,
  WebhookSecretView,
  WebhooksView,
  WebhookView,
} from '../../../shared/contracts/webhooks.ts';
import type { WebhookEvent } from '../../../shared/domain/integration/webhook.ts';
import { useApi } from '../api/api-context.ts';

const key = ['webhooks'] as const;
const logOf = (id: string) => ['deliveries', id] as const;

export function useWebhooks(): WebhooksView {
  const api = useApi();
  const { data } = useSuspenseQuery({ queryKey: key, queryFn: () => api.get<WebhooksView>('/webhooks') });
  return data;
}

/** What was sent to one, newest first; new attempts come in by themselves. */
export function useDeliveries(id: string, after: string | undefined): DeliveriesView {
  const api = useApi();
  const { data } = useSuspenseQuery({
    queryKey: [...logOf(id), after],
    refetchInterval: 10_000,
    queryFn: () => api.get<DeliveriesView>(`/webhooks/${id}/deliveries`, { after }),
  });
  return data;
}

/** One change of the webhooks, whatever it is; afterwards the list is read again. */
function useChange<Change, Answer>(
  send: (change: Change, post: ReturnType<typeof useApi>['post']) => Promise<Answer>,
) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    // An answer may hold a secret: it is forgotten with the dialog that shows it.
    gcTime: 0,
    mutationFn: (change: Change) => send(change, api.post),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export interface NewWebhook {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}
export const useRegisterWebhook = () =>
  useChange((wanted: NewWebhook, post) => post<WebhookSecretView>('/webhooks', wanted));

export interface WebhookChange extends Partial<NewWebhook> {
  readonly version: number;
  readonly enabled?: boolean;
}
export const useChangeWebhook = (id: string) =>
  useChange((change: WebhookChange, post) => post<WebhookView>(`/webhooks/${id}`, change));
export const useRotateSecret = (id: string) =>
  useChange((_: undefined, post) => post<WebhookSecretView>(`/webhooks/${id}/rotate-secret`, {}));
export const useRemoveWebhook = (id: string) =>
  useChange((_: undefined, post) => post<WebhookView>(`/webhooks/${id}/remove`, {}));

/** Asks for another attempt; it is made within seconds. */
export function useRedeliver(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deliveryId: string) =>
      api.post<RedeliveryView>(`/webhooks/${id}/deliveries/${deliveryId}/redeliver`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: logOf(id) }),
  });
}
