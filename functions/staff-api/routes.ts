import type { Route } from '../../shared/lambda/http.ts';
import { agentRoutes } from './agent-routes.ts';
import { apiKeyRoutes } from './api-key-routes.ts';
import { commandRoute } from './command-route.ts';
import { complaintRoute } from './complaint-route.ts';
import { definitionRoutes } from './definition-routes.ts';
import type { StaffDeps } from './deps.ts';
import { financeRoutes } from './finance-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { macroRoute } from './macro-route.ts';
import { mailRoutes } from './mail-routes.ts';
import { meRoute } from './me-route.ts';
import { paretoRoutes } from './pareto-routes.ts';
import { photoRoute } from './photo-route.ts';
import { policyRoutes } from './policy-routes.ts';
import { presenceRoute } from './presence-route.ts';
import { promiseReportRoutes } from './promise-report-routes.ts';
import { queueRoute } from './queue-route.ts';
import { registerRoutes } from './register-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { requestReportRoutes } from './request-report-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { shellRoutes } from './shell-routes.ts';

/** Everything under `/staff` (the console's page, without personal data) and `/api/staff` (behind the user pool). */
export const routes = (deps: StaffDeps): readonly Route[] => [
  ...shellRoutes(deps),
  meRoute(),
  queueRoute(deps),
  ...savedViewRoutes(deps),
  presenceRoute(deps),
  ...intakeRoutes(deps),
  complaintRoute(deps),
  commandRoute(deps),
  photoRoute(deps),
  macroRoute(deps),
  ...financeRoutes(deps),
  ...reportRoutes(deps),
  ...requestReportRoutes(deps),
  ...promiseReportRoutes(deps),
  ...paretoRoutes(deps),
  ...mailRoutes(deps),
  ...registerRoutes(deps),
  ...definitionRoutes(deps),
  ...agentRoutes(deps),
  ...policyRoutes(deps),
  ...apiKeyRoutes(deps),
];
