import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { kindIn, readDefinitionSearch } from './definition-search.ts';

/** Everything of one kind that the company defines for itself. */
export const definitionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$kind',
  validateSearch: readDefinitionSearch,
  beforeLoad: ({ params }) => void kindIn(params),
  component: lazyRouteComponent(() => import('./definitions-page.tsx'), 'DefinitionsPage'),
});

export const newDefinitionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/add/$kind',
  beforeLoad: ({ params }) => void kindIn(params),
  component: lazyRouteComponent(() => import('./new-definition-page.tsx'), 'NewDefinitionPage'),
});

/** One of them: what it says now, and every version of it. */
export const definitionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$kind/$id',
  beforeLoad: ({ params }) => void kindIn(params),
  component: lazyRouteComponent(() => import('./definition-page.tsx'), 'DefinitionPage'),
});
