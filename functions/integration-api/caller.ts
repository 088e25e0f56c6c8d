import { DomainError } from '../../shared/domain/errors.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import type { Integrator } from '../../shared/domain/integration/api-key.ts';
import type { HttpRequest } from '../../shared/lambda/http-message.ts';

type Request = Pick<HttpRequest<unknown>, 'actor'>;

/** The integrator of a route whose policy names a scope. */
export function integratorIn({ actor }: Request): Integrator {
  if (actor?.kind !== 'integrator')
    throw new TypeError('This route has no scope, so nobody was authenticated.');
  return actor;
}

/**
 * The integrator or member of staff of a route whose policy names a scope or an action. Before a change the account is
 * asked for: a token outlives it by minutes. @throws DomainError forbidden/`account-disabled`.
 */
export async function callerIn(
  { actor }: Request,
  isEnabled?: (staffId: string) => Promise<boolean>,
): Promise<Actor> {
  if (!actor) throw new DomainError('forbidden', 'sign-in-needed', 'Sign in first.');
  if (actor.kind === 'staff' && isEnabled && !(await isEnabled(actor.id)))
    throw new DomainError('forbidden', 'account-disabled', 'This account is disabled; ask an administrator.');
  return actor;
}
