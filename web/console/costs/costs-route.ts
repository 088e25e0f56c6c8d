import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { readCostsSearch } from './costs-search.ts';

export const costsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/costs',
  validateSearch: readCostsSearch,
  component: lazyRouteComponent(() => import('./costs-page.tsx'), 'CostsPage'),
});
