import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../domain/errors.ts';
import type { Actor } from '../domain/identity/actor.ts';
import { type Action, authorize } from '../domain/identity/permissions.ts';
import { checkScope, type Integrator } from '../domain/integration/api-key.ts';
import type { Scope } from '../domain/integration/scopes.ts';
import { actorOf } from './http-identity.ts';
import { attributeToReader } from './usage-line.ts';

/**
 * `public`: anybody; an action that one of the staff member's roles must hold; a scope that the integrator's key must hold.
 * There is no default.
 */
export type RoutePolicy = 'public' | { readonly action: Action } | { readonly scope: Scope };

/** What the caller of an integrator's route sent. */
export interface SentCredentials {
  readonly authorization: string | undefined;
  /** Everything that stands in the address. */
  readonly address: readonly string[];
}

/** Finds out which integrator calls. @throws DomainError when none does. */
export type Authenticate = (sent: SentCredentials) => Promise<Integrator>;

type Event = APIGatewayProxyEventV2;

/** Who calls the route, and may. The usage line keeps who it was (rule 6). @throws DomainError when the policy is not met. */
export async function admittedCaller(
  event: Event,
  policy: RoutePolicy,
  authenticate: Authenticate | undefined,
): Promise<Actor | undefined> {
  if (policy !== 'public' && 'scope' in policy) {
    const integrator = await authenticated(event, authenticate);
    attributeToReader(`key:${integrator.id}`);
    checkScope(integrator, policy.scope);
    return integrator;
  }
  const actor = actorOf(event);
  if (actor?.kind === 'staff') attributeToReader(actor.id);
  if (policy === 'public') return actor;
  if (!actor) throw new DomainError('forbidden', 'sign-in-needed', 'Sign in first.');
  authorize(actor, policy.action);
  return actor;
}

function authenticated(event: Event, authenticate: Authenticate | undefined): Promise<Integrator> {
  if (!authenticate) throw new Error('A route asks for a scope, but nothing tells which integrator calls.');
  const query = Object.entries(event.queryStringParameters ?? {}).flat();
  return authenticate({
    authorization: event.headers.authorization,
    address: [event.rawPath, ...query.map((part) => part ?? '')],
  });
}
