import type { Route } from '../../shared/lambda/http.ts';
import type { IntegrationDeps } from './deps.ts';
import { referenceRoutes } from './reference-routes.ts';

/** What other systems call, and the reference that says how. */
export const routes = (deps: IntegrationDeps): readonly Route[] => referenceRoutes(deps);
