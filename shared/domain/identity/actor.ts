import type { Scope } from '../integration/scopes.ts';
import type { Role } from './roles.ts';

/** Who did it. Every event has one (Chatwoot #13363: an audit entry without an actor is none). */
export type Actor =
  | { readonly kind: 'customer' }
  | { readonly kind: 'staff'; readonly id: string; readonly roles: readonly Role[] }
  /** Somebody of a supplier or another department, by the link of a request; `id` is the register's. */
  | { readonly kind: 'supplier' | 'department'; readonly id: string }
  /** Another system, by the id of its key. */
  | { readonly kind: 'integrator'; readonly id: string; readonly scopes: readonly Scope[] }
  | { readonly kind: 'system'; readonly id: 'timer' | 'import' | 'projector' | 'photo-scanner' | 'mail' };

/** What an event records of its actor: no name, no address. */
export type ActorStamp = { readonly kind: Actor['kind']; readonly id?: string };

export function stamp(actor: Actor): ActorStamp {
  return actor.kind === 'customer' ? { kind: 'customer' } : { kind: actor.kind, id: actor.id };
}
