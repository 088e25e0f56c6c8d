import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type OverviewFigure, overviewFigures } from '../../../shared/domain/reports/overview.ts';
import { rootRoute } from '../frame/root-route.ts';
import { readPeriodSearch } from './overview-search.ts';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
});

const figureIn = (value: unknown): OverviewFigure =>
  overviewFigures.find((figure) => figure === value) ?? 'arrivals';

/** The complaints behind one figure. */
export const overviewListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview/list',
  validateSearch: (search: Readonly<Record<string, unknown>>) => ({
    ...readPeriodSearch(search),
    figure: figureIn(search.figure),
    page: Math.max(1, Math.floor(Number(search.page ?? 1)) || 1),
  }),
  component: lazyRouteComponent(() => import('./overview-list-page.tsx'), 'OverviewListPage'),
});
