import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';

type Raw = Readonly<Record<string, unknown>>;
/** The page of a list that begins after something, as the address says it. */
const after = (raw: Raw): { readonly after?: string } =>
  typeof raw.after === 'string' && raw.after !== '' ? { after: raw.after } : {};
const added = (raw: Raw): { readonly add?: true } =>
  raw.add === true || raw.add === 'true' ? { add: true } : {};

/** Keys of other systems; `?add=true` makes one. */
export const apiKeysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/api-keys',
  validateSearch: (raw: Raw) => ({ ...after(raw), ...added(raw) }),
  component: lazyRouteComponent(() => import('./api-keys-page.tsx'), 'ApiKeysPage'),
});

/** Addresses that are told what happens; `?add=true` registers one. */
export const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/webhooks',
  validateSearch: added,
  component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
});

/** One of them, and what was sent to it. */
export const webhookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/webhooks/$id',
  validateSearch: after,
  component: lazyRouteComponent(() => import('./webhook-page.tsx'), 'WebhookPage'),
});
