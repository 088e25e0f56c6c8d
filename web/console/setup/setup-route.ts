import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type SetupStep, setupSteps } from '../../../shared/domain/triage/desk-settings.ts';
import { rootRoute } from '../frame/root-route.ts';

/** `?step=causes`; absent: the first that is neither done nor skipped. */
export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/setup',
  validateSearch: ({ step }: Readonly<Record<string, unknown>>): { readonly step?: SetupStep } => {
    const known = setupSteps.find((one) => one === step);
    return known ? { step: known } : {};
  },
  component: lazyRouteComponent(() => import('./setup-page.tsx'), 'SetupPage'),
});
