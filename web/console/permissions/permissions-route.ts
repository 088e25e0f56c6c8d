import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Role, roles } from '../../../shared/domain/identity/roles.ts';
import { rootRoute } from '../frame/root-route.ts';

/** `?role=lead`: what leads may do; absent: everybody. */
export const permissionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/permissions',
  validateSearch: ({ role }: Readonly<Record<string, unknown>>): { readonly role?: Role } => {
    const known = roles.find((one) => one === role);
    return known ? { role: known } : {};
  },
  component: lazyRouteComponent(() => import('./permissions-page.tsx'), 'PermissionsPage'),
});
