import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { readQueueSearch } from './queue-search.ts';

export const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/complaints',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});
