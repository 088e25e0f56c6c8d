import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';

/** What is promised to whom. */
export const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  component: lazyRouteComponent(() => import('./policies-page.tsx'), 'PoliciesPage'),
});

/** Which complaint gets which policy. */
export const policyRulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy-rules',
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
});

export const newPolicyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/add',
  component: lazyRouteComponent(() => import('./new-policy-page.tsx'), 'NewPolicyPage'),
});

export const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
});
