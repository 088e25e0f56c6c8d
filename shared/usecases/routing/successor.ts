import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RoutedBy } from '../../domain/routing/route-complaint.ts';
import type { SuccessorOf } from '../identity/hand-over-complaints.ts';
import { listAgents } from '../identity/list-agents.ts';
import { factsOf, type RouteDeps, routeComplaint } from './route-complaint.ts';

type SuccessorDeps = RouteDeps & { readonly complaints: Pick<ComplaintRepository, 'event'> };

/**
 * Who gets a complaint of somebody who leaves: whom the rules name, else whoever is on duty, never the one who leaves.
 * @throws DomainError conflict/`nobody-to-take-over`.
 */
async function successorOf(
  deps: SuccessorDeps,
  { reference, state }: ComplaintEvent,
  at: Instant,
  justGiven: ReadonlyMap<string, number> = new Map(),
): Promise<RoutedBy> {
  const { department, ownerId: except } = state;
  const first = await deps.complaints.event(reference, 1);
  if (first?.type === 'received') {
    const facts = await factsOf(deps, first, state);
    const routed = await routeComplaint(deps, { facts, department, except, justGiven, at });
    if (routed) return routed;
  }
  throw new DomainError(
    'conflict',
    'nobody-to-take-over',
    'Nobody is there to take this over; name another duty owner in the routing rules.',
    { reference },
  );
}

/** For one page of a hand-over: counts are a moment behind, so it remembers what it has given away itself. */
export function openSuccessors(deps: SuccessorDeps, at: Instant): SuccessorOf {
  const given = new Map<string, number>();
  return async (head) => {
    const routed = await successorOf(deps, head, at, given);
    given.set(routed.ownerId, (given.get(routed.ownerId) ?? 0) + 1);
    return routed;
  };
}

/**
 * For what is taken up again although whoever had it has left meanwhile: another owner, so that it is nobody's at no time
 * (R069); nothing where its owner is still there.
 */
export async function ownerWhenReopened(
  deps: RouteDeps & { readonly complaints: Pick<ComplaintRepository, 'event' | 'head'> },
  reference: string,
  at: Instant,
): Promise<{ readonly routed?: RoutedBy }> {
  const [head, agents] = await Promise.all([deps.complaints.head(reference), listAgents(deps)]);
  const has = head && agents.find(({ id }) => id === head.state.ownerId);
  if (!head || !has?.retired) return {};
  return { routed: await successorOf(deps, head, at) };
}
