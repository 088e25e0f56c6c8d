import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { calendarRoute, calendarsRoute, newCalendarRoute } from '../calendars/calendars-route.ts';
import { complaintRoute } from '../complaint/complaint-route.ts';
import { costsRoute } from '../costs/costs-route.ts';
import { definitionRoute, definitionsRoute, newDefinitionRoute } from '../definitions/definition-route.ts';
import { intakeRoute } from '../intake/intake-route.ts';
import { apiKeysRoute, webhookRoute, webhooksRoute } from '../integration/integration-routes.ts';
import { mailsRoute } from '../mails/mails-route.ts';
import { overviewListRoute, overviewRoute } from '../overview/overview-route.ts';
import { permissionsRoute } from '../permissions/permissions-route.ts';
import { newPolicyRoute, policiesRoute, policyRoute, policyRulesRoute } from '../policies/policies-route.ts';
import { queueRoute } from '../queue/queue-route.ts';
import { registerRoute } from '../register/register-route.ts';
import { reportRoutes } from '../reports/report-routes.ts';
import { setupRoute } from '../setup/setup-route.ts';
import { homeRoute } from './home-route.ts';
import { Loading } from './loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { ProblemPage } from './problem-page.tsx';
import { rootRoute } from './root-route.ts';

/** Every page of the console: one route each, in the folder of its capability. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  queueRoute,
  intakeRoute,
  complaintRoute,
  mailsRoute,
  overviewRoute,
  overviewListRoute,
  ...reportRoutes,
  definitionsRoute,
  newDefinitionRoute,
  definitionRoute,
  permissionsRoute,
  setupRoute,
  apiKeysRoute,
  webhooksRoute,
  webhookRoute,
  costsRoute,
  registerRoute,
  policiesRoute,
  newPolicyRoute,
  policyRoute,
  policyRulesRoute,
  calendarsRoute,
  newCalendarRoute,
  calendarRoute,
]);

/** Addresses below `home`; whatever a page throws or waits for is shown in its place, inside the frame. */
export function openRouter(home: string, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: home,
    history,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: false,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
