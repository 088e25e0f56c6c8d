import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { readPeriodSearch } from '../overview/overview-search.ts';
import {
  readAttainmentSearch,
  readBoardSearch,
  readClassifiedSearch,
  readClocksSearch,
  readLeagueSearch,
  readParetoSearch,
  readPromiseListSearch,
  readPromisesSearch,
  readRequestsSearch,
  readWaitsSearch,
} from './report-search.ts';

const getParentRoute = () => rootRoute;

const boardRoute = createRoute({
  getParentRoute,
  path: '/reports/board',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
});
const attainmentRoute = createRoute({
  getParentRoute,
  path: '/reports/attainment',
  validateSearch: readAttainmentSearch,
  component: lazyRouteComponent(() => import('./attainment-page.tsx'), 'AttainmentPage'),
});
const clocksRoute = createRoute({
  getParentRoute,
  path: '/reports/attainment/list',
  validateSearch: readClocksSearch,
  component: lazyRouteComponent(() => import('./clocks-page.tsx'), 'ClocksPage'),
});
const expectationsRoute = createRoute({
  getParentRoute,
  path: '/reports/expectations',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./expectations-page.tsx'), 'ExpectationsPage'),
});
const promisesRoute = createRoute({
  getParentRoute,
  path: '/reports/promises',
  validateSearch: readPromisesSearch,
  component: lazyRouteComponent(() => import('./promises-page.tsx'), 'PromisesPage'),
});
const promiseListRoute = createRoute({
  getParentRoute,
  path: '/reports/promises/list',
  validateSearch: readPromiseListSearch,
  component: lazyRouteComponent(() => import('./promise-list-page.tsx'), 'PromiseListPage'),
});
const leagueRoute = createRoute({
  getParentRoute,
  path: '/reports/league',
  validateSearch: readLeagueSearch,
  component: lazyRouteComponent(() => import('./league-page.tsx'), 'LeaguePage'),
});
const requestsRoute = createRoute({
  getParentRoute,
  path: '/reports/league/list',
  validateSearch: readRequestsSearch,
  component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
});
const waitsRoute = createRoute({
  getParentRoute,
  path: '/reports/waits',
  validateSearch: readWaitsSearch,
  component: lazyRouteComponent(() => import('./waits-page.tsx'), 'WaitsPage'),
});
const paretoRoute = createRoute({
  getParentRoute,
  path: '/reports/pareto',
  validateSearch: readParetoSearch,
  component: lazyRouteComponent(() => import('./pareto-page.tsx'), 'ParetoPage'),
});
const classifiedRoute = createRoute({
  getParentRoute,
  path: '/reports/pareto/list',
  validateSearch: readClassifiedSearch,
  component: lazyRouteComponent(() => import('./classified-page.tsx'), 'ClassifiedPage'),
});

/** Every report, and the list behind its numbers. */
export const reportRoutes = [
  boardRoute,
  attainmentRoute,
  clocksRoute,
  expectationsRoute,
  promisesRoute,
  promiseListRoute,
  leagueRoute,
  requestsRoute,
  waitsRoute,
  paretoRoute,
  classifiedRoute,
] as const;
