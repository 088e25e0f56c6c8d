import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { readMailsSearch } from './mails-search.ts';

/** Mails that were kept aside; `?mail=` opens one. */
export const mailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mails',
  validateSearch: readMailsSearch,
  component: lazyRouteComponent(() => import('./mails-page.tsx'), 'MailsPage'),
});
