import type { Route } from '../../shared/lambda/http.ts';
import type { IntakeDeps } from './deps.ts';
import { formRoutes } from './form-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { receiptRoute } from './receipt-route.ts';
import { submitRoute } from './submit-route.ts';

/** Where strangers complain: the form, the API behind it and the receipt. */
export const routes = (deps: IntakeDeps): readonly Route[] => [
  ...formRoutes(deps),
  submitRoute(deps),
  receiptRoute(deps),
  ...photoRoutes(deps),
];
