import type { Route } from '../../shared/lambda/http.ts';
import { actRoutes } from './act-routes.ts';
import { confirmRoutes } from './confirm-routes.ts';
import type { PortalDeps } from './deps.ts';
import { statusRoute } from './status-route.ts';
import { unsubscribeRoutes } from './unsubscribe-routes.ts';

/** What a customer does by the links of the mails. */
export const routes = (deps: PortalDeps): readonly Route[] => [
  ...confirmRoutes(deps),
  statusRoute(deps),
  ...actRoutes(deps),
  ...unsubscribeRoutes(deps),
];
