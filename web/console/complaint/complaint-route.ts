import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';

export const complaintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/complaints/$reference',
  component: lazyRouteComponent(() => import('./complaint-page.tsx'), 'ComplaintPage'),
});
