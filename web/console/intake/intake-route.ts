import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { readIntakeSearch } from './intake-search.ts';

export const intakeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/complaints/new',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(() => import('./intake-page.tsx'), 'IntakePage'),
});
