import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';

/** When the teams work. */
export const calendarsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendars',
  component: lazyRouteComponent(() => import('./calendars-page.tsx'), 'CalendarsPage'),
});

export const newCalendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendars/add',
  component: lazyRouteComponent(() => import('./new-calendar-page.tsx'), 'NewCalendarPage'),
});

export const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendars/$id',
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
});
