import { routes as intake } from '../../functions/intake-api/routes.ts';
import { routes as integration } from '../../functions/integration-api/routes.ts';
import { routes as portal } from '../../functions/portal-api/routes.ts';
import { routes as staff } from '../../functions/staff-api/routes.ts';
import { routes as survey } from '../../functions/survey-api/routes.ts';
import type { Route } from '../../shared/lambda/http.ts';
import type { FunctionName } from '../../shared/names.ts';

/** Stands for any dependency while a table is only read: no route is called. Where a table wants text, it is an address. */
const inert: unknown = new Proxy(() => {}, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => 'https://example.com' : inert),
  apply: () => inert,
});

/** The route tables of the functions behind the HTTP API: what they answer, not what the entrance lets through. */
export const routeTables: Readonly<Partial<Record<FunctionName, readonly Route[]>>> = {
  'intake-api': intake(inert as never),
  'portal-api': portal(inert as never),
  'survey-api': survey(inert as never),
  'staff-api': staff(inert as never),
  'integration-api': integration(inert as never),
};
