import type { ComplaintChanges, IntegratedComplaintView } from '../../shared/contracts/integration.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import { heardAt } from '../../shared/domain/channels/happened-at.ts';
import { customerTimeline } from '../../shared/domain/complaints/customer-timeline.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { isPublicEvent } from '../../shared/domain/integration/public-events.ts';
import { promisesOf } from '../../shared/domain/sla/promises.ts';

const unknown = () =>
  new DomainError('not-found', 'complaint-unknown', 'There is no such complaint; check the reference.');

/** A complaint as another system sees it. @throws DomainError not-found/`complaint-unknown`. */
export async function integratedView(
  policies: PolicyBookRepository,
  first: ComplaintEvent | undefined,
  head: ComplaintEvent | undefined,
): Promise<IntegratedComplaintView> {
  if (first?.type !== 'received' || !head) throw unknown();
  const { reference, sequence, state } = head;
  const { policyOf } = await policies.holding([state.policy]);
  return {
    reference,
    sequence,
    status: state.status,
    priority: state.priority,
    department: state.department,
    channel: state.channel,
    language: state.language,
    confirmed: state.customerId !== undefined,
    resolutionNumber: state.resolutionNumber,
    ...(state.cause !== undefined && { cause: state.cause }),
    ...(state.outcome !== undefined && { outcome: state.outcome }),
    ...(state.mergedInto !== undefined && { mergedInto: state.mergedInto }),
    receivedAt: heardAt(first),
    loggedAt: first.at,
    updatedAt: head.at,
    promises: promisesOf(state, policyOf),
    submission: first.data.submission,
  };
}

const pageSize = 100;

/**
 * What happened after the change number `after`, one page of it: of each event what other systems are told, with the words
 * that the customer may read. @throws DomainError not-found/`complaint-unknown`.
 */
export function changesOf(events: readonly ComplaintEvent[], after: number): ComplaintChanges {
  const head = events.at(-1);
  if (!head) throw unknown();
  const readable = new Map(customerTimeline(events).map((entry) => [entry.sequence, entry]));
  const newer = events.filter(isPublicEvent).filter(({ sequence }) => sequence > after);
  const page = newer.slice(0, pageSize);
  const more = newer.length > page.length;
  return {
    changes: page.map(({ sequence, type, at, actor, state }) => {
      const { text, offer } = readable.get(sequence) ?? {};
      return {
        sequence,
        type,
        at,
        by: actor.kind,
        status: state.status,
        ...(text !== undefined && { text }),
        ...(offer !== undefined && { offer }),
      };
    }),
    after: more ? (page.at(-1)?.sequence ?? after) : Math.max(after, head.sequence),
    more,
  };
}
