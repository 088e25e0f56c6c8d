import { DomainError } from '../../shared/domain/errors.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import type { HttpRequest, HttpResponse } from '../../shared/lambda/http-message.ts';

/** The same view as JSON, or as a fragment of HTML where the caller asks for `text/html`. */
export function answer<View>(
  { headers }: Pick<HttpRequest<unknown>, 'headers'>,
  view: View,
  toHtml: (view: View) => string,
): HttpResponse {
  const html = (headers.accept ?? '').includes('text/html');
  return html ? { status: 200, html: toHtml(view) } : { status: 200, json: view };
}

export type StaffMember = Extract<Actor, { kind: 'staff' }>;

/** The signed-in member of staff of a route whose policy demands one. */
export function staffOf({ actor }: Pick<HttpRequest<unknown>, 'actor'>): StaffMember {
  if (actor?.kind !== 'staff') throw new DomainError('forbidden', 'sign-in-needed', 'Sign in first.');
  return actor;
}
