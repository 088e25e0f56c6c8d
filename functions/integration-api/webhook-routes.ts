import {
  type DeliveriesView,
  deliveriesQuery,
  type RedeliveryView,
  type WebhookSecretView,
  type WebhooksView,
  type WebhookView,
  webhookChange,
  webhookQuery,
  webhookRequest,
} from '../../shared/contracts/webhooks.ts';
import type { KnownWebhook } from '../../shared/data/webhook-repository.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Webhook, webhookEvents } from '../../shared/domain/integration/webhook.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import type { RoutePolicy } from '../../shared/lambda/http-caller.ts';
import type { HttpRequest } from '../../shared/lambda/http-message.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import {
  type By,
  changeWebhook,
  findWebhook,
  listWebhooks,
  redeliver,
  registerWebhook,
  removeWebhook,
  rotateSecret,
  type WebhookDeps,
} from '../../shared/usecases/integration/manage-webhooks.ts';
import { callerIn } from './caller.ts';

export interface WebhookRouteDeps extends WebhookDeps {
  readonly clock: { readonly realNow: () => Instant };
  readonly isEnabled: (staffId: string) => Promise<boolean>;
}

const feature = 'webhooks';

function viewOf({ webhook, failingSince }: KnownWebhook): WebhookView {
  const { secrets, removed: _removed, ...view } = webhook;
  const oldSecretUntil = secrets[1]?.until;
  return {
    ...view,
    ...(failingSince !== undefined && { failingSince }),
    ...(oldSecretUntil !== undefined && { oldSecretUntil }),
  };
}

/** Webhooks, below `/api/staff` for administrators and below `/api/v1` for keys, each with its policy. */
export function webhookRoutes(
  deps: WebhookRouteDeps,
  path: string,
  policy: Exclude<RoutePolicy, 'public'>,
): readonly Route[] {
  const writer = async (request: HttpRequest<unknown>): Promise<By> => ({
    actor: await callerIn(request, deps.isEnabled),
    realNow: deps.clock.realNow(),
  });
  const secretView = (webhook: Webhook): WebhookSecretView => {
    const [newest] = webhook.secrets;
    return { webhook: viewOf({ webhook }), secret: (newest && deps.secrets.text(newest)) ?? '' };
  };
  const idIn = ({ params }: HttpRequest<unknown>): string => params.id ?? '';

  return [
    route({
      ...{ method: 'GET', path, policy, feature },
      async handle(request) {
        parseWith(webhookQuery, request.query, request.language);
        const known = await listWebhooks(deps, await callerIn(request));
        const view: WebhooksView = { webhooks: known.map(viewOf), events: webhookEvents };
        return { status: 200, json: view };
      },
    }),
    route({
      ...{ method: 'POST', path, policy, feature },
      body: webhookRequest,
      async handle(request) {
        const by = await writer(request);
        return { status: 201, json: secretView(await registerWebhook(deps, request.body, by)) };
      },
    }),
    route({
      ...{ method: 'POST', path: `${path}/{id}`, policy, feature },
      body: webhookChange,
      async handle(request) {
        const by = await writer(request);
        const { version, ...said } = request.body;
        const change = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
        await changeWebhook(deps, idIn(request), { version, ...change }, by);
        return { status: 200, json: viewOf(await findWebhook(deps, idIn(request), by.actor)) };
      },
    }),
    route({
      ...{ method: 'POST', path: `${path}/{id}/rotate-secret`, policy, feature },
      handle: async (request) => ({
        status: 201,
        json: secretView(await rotateSecret(deps, idIn(request), await writer(request))),
      }),
    }),
    route({
      ...{ method: 'POST', path: `${path}/{id}/remove`, policy, feature },
      handle: async (request) => ({
        status: 200,
        json: viewOf({ webhook: await removeWebhook(deps, idIn(request), await writer(request)) }),
      }),
    }),
    route({
      ...{ method: 'GET', path: `${path}/{id}/deliveries`, policy, feature },
      async handle(request) {
        const { after } = parseWith(deliveriesQuery, request.query, request.language);
        const { webhook } = await findWebhook(deps, idIn(request), await callerIn(request));
        const view: DeliveriesView = await deps.attempts.list(webhook.id, after);
        return { status: 200, json: view };
      },
    }),
    route({
      ...{ method: 'POST', path: `${path}/{id}/deliveries/{delivery}/redeliver`, policy, feature },
      async handle(request) {
        const by = await writer(request);
        const { delivery = '' } = request.params;
        const view: RedeliveryView = await redeliver(deps, idIn(request), delivery, by);
        return { status: 200, json: view };
      },
    }),
  ];
}
