import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ComplaintEvent, Received } from '../../domain/complaints/events.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { type CommandDeps, type CommandResult, executeCommand } from '../complaints/execute-command.ts';
import { factsOf, type RouteDeps, routeByRules } from '../routing/route-complaint.ts';
import { type CustomerOfDeps, customerOfContact } from './customer-of-contact.ts';

export interface ConfirmDeps extends CommandDeps, CustomerOfDeps, RouteDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since' | 'append' | 'event'>;
}

export interface ConfirmRequest {
  readonly reference: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
}

/**
 * Gives a complaint its customer: the address's pointer is claimed (whoever was there first wins), then the complaint is
 * confirmed, and with the same event given to whom the rules name, unless somebody has taken it by hand. Killed in between,
 * the next confirmation finds the pointer and goes on. A confirmed complaint stays as it is.
 * @throws DomainError not-found/`complaint-unknown`, conflict/`illegal-transition`.
 */
export async function confirmComplaint(deps: ConfirmDeps, request: ConfirmRequest): Promise<CommandResult> {
  const { complaints } = deps;
  const head = await complaints.head(request.reference);
  if (head && head.state.customerId !== undefined) return { head, applied: false };
  const first = head?.sequence === 1 ? head : await complaints.event(request.reference, 1);
  const customerId =
    first?.type === 'received'
      ? await customerOfContact(deps, first.data.submission.contact, request.at)
      : deps.ids.customerId();
  const routed =
    first?.type === 'received' && head ? await routeHead(deps, first, head, request.at) : undefined;
  return executeCommand(deps, {
    ...request,
    command: { type: 'confirm', data: { customerId, ...(routed && { routed }) } },
    expectedSequence: head?.sequence ?? 0,
    onConflict: 'retry',
  });
}

async function routeHead(deps: RouteDeps, first: Received, { state }: ComplaintEvent, at: Instant) {
  const { ownerId, department, ownerChanges = 0 } = state;
  if (ownerChanges > 0) return undefined;
  return routeByRules(deps, { facts: await factsOf(deps, first, state), department, ownerNow: ownerId, at });
}
