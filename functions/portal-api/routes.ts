import type { Route } from '../../shared/lambda/http.ts';
import { actRoutes } from './act-routes.ts';
import { confirmRoutes } from './confirm-routes.ts';
import type { PortalDeps } from './deps.ts';
import { photoRoutes } from './photo-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { statusRoute } from './status-route.ts';
import { unsubscribeRoutes } from './unsubscribe-routes.ts';

/** What customers do by the links of their mails, and suppliers and departments by those of theirs. */
export const routes = (deps: PortalDeps): readonly Route[] => [
  ...confirmRoutes(deps),
  statusRoute(deps),
  // Before the actions, whose path takes any name.
  ...photoRoutes(deps),
  ...actRoutes(deps),
  ...unsubscribeRoutes(deps),
  ...requestRoutes(deps),
];
