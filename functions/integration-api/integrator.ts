import type { Integrator } from '../../shared/domain/integration/api-key.ts';
import type { HttpRequest } from '../../shared/lambda/http-message.ts';

/** The integrator of a route whose policy names a scope. */
export function integratorIn({ actor }: Pick<HttpRequest<unknown>, 'actor'>): Integrator {
  if (actor?.kind !== 'integrator')
    throw new TypeError('This route has no scope, so nobody was authenticated.');
  return actor;
}
