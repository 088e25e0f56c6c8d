import type { Route } from '../../shared/lambda/http.ts';
import { complainRoute } from './complain-route.ts';
import type { IntegrationDeps } from './deps.ts';
import { readRoutes } from './read-routes.ts';
import { referenceRoutes } from './reference-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** What other systems call, and the reference that says how. */
export const routes = (deps: IntegrationDeps): readonly Route[] => [
  complainRoute(deps),
  ...readRoutes(deps),
  ...webhookRoutes(deps, '/api/v1/webhooks', { scope: 'webhooks:manage' }),
  ...webhookRoutes(deps, '/api/staff/webhooks', { action: 'integration.manage' }),
  ...referenceRoutes(deps),
];
