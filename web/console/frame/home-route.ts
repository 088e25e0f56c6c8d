import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** Whoever opens the console works in the queue. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad() {
    throw redirect({ to: '/complaints', replace: true });
  },
});
