import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { respondentKinds } from '../../../shared/domain/requests/respondent.ts';
import { rootRoute } from '../frame/root-route.ts';
import type { RegisterSearch } from './register-search.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `?edit=supplier&id=haixing` opens the form of one, without an id that of a new one. */
export const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/register',
  validateSearch: (search: Readonly<Record<string, unknown>>): RegisterSearch => {
    const edit = respondentKinds.find((one) => one === search.edit);
    const id = text(search.id);
    return { ...(edit && { edit }), ...(edit && id && { id }) };
  },
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
});
