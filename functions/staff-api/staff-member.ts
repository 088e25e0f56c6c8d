import { DomainError } from '../../shared/domain/errors.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import type { HttpRequest } from '../../shared/lambda/http-message.ts';

export type StaffMember = Extract<Actor, { kind: 'staff' }>;

/** The signed-in member of staff of a route whose policy demands one. */
export function staffOf({ actor }: Pick<HttpRequest<unknown>, 'actor'>): StaffMember {
  if (actor?.kind !== 'staff') throw new DomainError('forbidden', 'sign-in-needed', 'Sign in first.');
  return actor;
}
