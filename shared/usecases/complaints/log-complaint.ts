import { checkHappenedAt, type LoggedChannel } from '../../domain/channels/happened-at.ts';
import type { Received, Submission } from '../../domain/complaints/events.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { type CustomerOfDeps, customerOfContact } from '../customers/customer-of-contact.ts';
import { factsOfSubmission, type RouteDeps, routeByRules } from '../routing/route-complaint.ts';
import { type IntakeDeps, takeInComplaint } from './take-in-complaint.ts';

export interface LogDeps extends IntakeDeps, CustomerOfDeps, RouteDeps {
  readonly ids: IntakeDeps['ids'] & CustomerOfDeps['ids'];
}

export interface LoggedComplaint {
  readonly commandId: string;
  readonly submission: Submission;
  readonly channel: LoggedChannel;
  readonly language: Language;
  readonly happenedAt?: Instant;
  readonly owner: 'routing' | 'mine';
  readonly by: Extract<Actor, { kind: 'staff' }>;
  readonly at: Instant;
}

/**
 * A complaint that reached a member of staff, who dealt with the customer: it is confirmed from its first event on. First
 * the pointer of the contact is claimed, then that event is written (decision 5); killed in between, the same command goes
 * on with the same customer. @throws DomainError `happened-in-future`, `happened-long-ago`, `key-reused`.
 */
export async function logComplaint(
  deps: LogDeps,
  { commandId, owner, by, happenedAt, ...complaint }: LoggedComplaint,
): Promise<Received> {
  checkHappenedAt(happenedAt, complaint.at);
  const customerId = await customerOfContact(deps, complaint.submission.contact, complaint.at);
  const routed = owner === 'routing' ? await routeNew(deps, complaint) : undefined;
  const { event } = await takeInComplaint(deps, {
    ...complaint,
    routed,
    source: `staff#${by.id}`,
    idempotencyKey: commandId,
    actor: by,
    logged: {
      customerId,
      ...(happenedAt !== undefined && { happenedAt }),
      ...(owner === 'mine' && { ownerId: by.id }),
    },
  });
  return event;
}

/** It is confirmed from its first event on, so the rules can name its owner at once. */
async function routeNew(
  deps: LogDeps,
  { submission, language, channel, at }: Pick<LoggedComplaint, 'submission' | 'language' | 'channel' | 'at'>,
) {
  const facts = await factsOfSubmission(deps, submission, { language, channel, priority: 'normal' });
  return routeByRules(deps, { facts, department: deps.routing.department, at });
}
