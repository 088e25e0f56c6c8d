import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';
import { type Role, roles } from './roles.ts';

/** What a member of staff may do. A route names one; the table below says who holds it. */
export type Action =
  | 'staff.enter'
  | 'complaint.list'
  | 'complaint.read'
  | 'complaint.handle'
  | 'complaint.assign'
  | 'complaint.approve'
  | 'customer.read'
  | 'cost.read'
  | 'cost.export'
  | 'report.read'
  | 'report.export'
  | 'register.edit'
  | 'definition.read'
  | 'reply.edit'
  /** Keys and webhooks of other systems. */
  | 'integration.manage'
  | 'triage.edit'
  | 'desk.edit'
  /** People: their records and accounts. */
  | 'agent.edit'
  | 'agent.read'
  | 'routing.edit'
  /** Policies, the rules that choose them, calendars and who works by which. */
  | 'policy.edit'
  | 'view.share'
  | 'poison.redrive';

const desk: readonly Role[] = ['agent', 'lead', 'manager', 'admin'];
const finance: readonly Role[] = ['finance', 'manager', 'admin'];

/** The one permission table. */
export const permissions: Readonly<Record<Action, readonly Role[]>> = {
  'staff.enter': roles,
  'complaint.list': [...desk, 'caller', 'technician', 'logistics'],
  'complaint.read': [...desk, 'caller', 'technician', 'logistics'],
  'complaint.handle': desk,
  'complaint.assign': desk,
  'complaint.approve': ['lead', 'manager', 'admin'],
  'customer.read': [...desk, 'caller'],
  'cost.read': finance,
  'cost.export': finance,
  'report.read': ['lead', 'manager', 'admin'],
  'report.export': ['lead', 'manager', 'admin'],
  'register.edit': ['lead', 'manager', 'admin'],
  'definition.read': roles,
  'reply.edit': ['lead', 'manager', 'admin'],
  'integration.manage': ['admin'],
  'triage.edit': ['lead', 'manager', 'admin'],
  'desk.edit': ['manager', 'admin'],
  'agent.edit': ['admin'],
  'agent.read': ['lead', 'manager', 'admin'],
  'routing.edit': ['lead', 'manager', 'admin'],
  'policy.edit': ['manager', 'admin'],
  'view.share': ['lead', 'manager', 'admin'],
  'poison.redrive': ['admin'],
};

/** Whether a role of the actor holds the action. */
export function may(actor: Actor | undefined, action: Action): boolean {
  return actor?.kind === 'staff' && actor.roles.some((role) => permissions[action].includes(role));
}

/** @throws DomainError forbidden/`not-permitted` when no role of the actor holds the action. */
export function authorize(actor: Actor | undefined, action: Action): void {
  if (may(actor, action)) return;
  throw new DomainError(
    'forbidden',
    'not-permitted',
    `Your roles do not include ${action}; ask an administrator for it.`,
    {
      action,
    },
  );
}
