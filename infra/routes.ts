/** Every way into the system from outside: the one list that deployment, local gateway and tests read. */
import { consoleHome, type FunctionName } from '../shared/names.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'ANY';
  readonly path: string;
  readonly function: FunctionName;
  /** `staff`: a token of the user pool is demanded before the function is called. */
  readonly access: 'public' | 'staff';
  /** Tighter limit than the stage's, in requests a second and burst, where strangers can make the system write. */
  readonly limit?: { readonly rate: number; readonly burst: number };
}

const strangersWrite = { rate: 25, burst: 50 };
/** Other systems come in batches, but they have keys and can wait. */
const systemsWrite = { rate: 50, burst: 100 };

const open = (fn: FunctionName, method: Route['method'], path: string, limit?: Route['limit']): Route => ({
  method,
  path,
  function: fn,
  access: 'public',
  ...(limit && { limit }),
});

const forStaff = (
  fn: FunctionName,
  method: Route['method'],
  path: string,
  limit?: Route['limit'],
): Route => ({
  method,
  path,
  function: fn,
  access: 'staff',
  ...(limit && { limit }),
});

const webhooks = (add: (method: Route['method'], path: string) => Route, path: string): readonly Route[] => [
  add('GET', path),
  add('POST', path),
  add('POST', `${path}/{id}`),
  add('POST', `${path}/{id}/rotate-secret`),
  add('POST', `${path}/{id}/remove`),
  add('GET', `${path}/{id}/deliveries`),
  add('POST', `${path}/{id}/deliveries/{delivery}/redeliver`),
];

export const routes: readonly Route[] = [
  open('intake-api', 'GET', '/complaint'),
  open('intake-api', 'POST', '/complaint', strangersWrite),
  open('intake-api', 'POST', '/api/complaints', strangersWrite),
  open('intake-api', 'GET', '/receipt/{token}'),
  open('intake-api', 'GET', '/receipt/{token}/photo'),
  open('intake-api', 'GET', '/api/receipt/{token}/photos'),
  open('intake-api', 'POST', '/api/receipt/{token}/photos', strangersWrite),

  open('portal-api', 'GET', '/confirm/{token}'),
  open('portal-api', 'POST', '/confirm/{token}', strangersWrite),
  open('portal-api', 'GET', '/status/{token}'),
  open('portal-api', 'GET', '/status/{token}/photo'),
  open('portal-api', 'GET', '/api/status/{token}/photos'),
  open('portal-api', 'POST', '/api/status/{token}/photos', strangersWrite),
  open('portal-api', 'POST', '/status/{token}/{action}', strangersWrite),
  open('portal-api', 'POST', '/api/status/{token}/{action}', strangersWrite),
  open('portal-api', 'GET', '/unsubscribe/{token}'),
  open('portal-api', 'POST', '/unsubscribe/{token}', strangersWrite),
  open('portal-api', 'GET', '/request/{token}'),
  open('portal-api', 'POST', '/request/{token}', strangersWrite),

  open('survey-api', 'GET', '/survey/{token}'),
  open('survey-api', 'POST', '/survey/{token}/nonce', strangersWrite),
  open('survey-api', 'POST', '/survey/{token}/vote', strangersWrite),
  open('survey-api', 'POST', '/survey/{token}/confirm', strangersWrite),

  // The function checks the key itself: a Lambda authorizer would double the invocations.
  open('integration-api', 'POST', '/api/v1/complaints', systemsWrite),
  open('integration-api', 'GET', '/api/v1/complaints'),
  open('integration-api', 'GET', '/api/v1/complaints/{reference}'),
  open('integration-api', 'GET', '/api/v1/complaints/{reference}/changes'),
  ...webhooks((method, path) => open('integration-api', method, path, systemsWrite), '/api/v1/webhooks'),
  ...webhooks(
    (method, path) => forStaff('integration-api', method, path, systemsWrite),
    '/api/staff/webhooks',
  ),
  open('integration-api', 'GET', '/api-reference'),
  open('integration-api', 'GET', '/api-reference/{group}'),
  open('integration-api', 'GET', '/api/openapi.json'),

  open('staff-api', 'GET', consoleHome),
  open('staff-api', 'GET', `${consoleHome}/{proxy+}`),
  forStaff('staff-api', 'ANY', '/api/staff/{proxy+}'),
];
