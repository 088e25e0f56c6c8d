import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { DomainError } from '../../shared/domain/errors.ts';

const refuse = (code: string, message: string, details: Record<string, unknown>): DomainError =>
  new DomainError('unprocessable', code, message, details);

/** Received earlier; of two at the same instant, the one with the smaller reference. */
const isOlder = (a: ComplaintEvent, b: ComplaintEvent): boolean =>
  `${a.at}#${a.reference}` < `${b.at}#${b.reference}`;

/**
 * A complaint is merged into an older one only: an order that two people at once cannot turn into a cycle, and the wait
 * counts from the first. Never into another customer's, whose story the alias would show.
 * @throws DomainError unprocessable/`merge-target-unknown`, `merge-target-merged`, `merge-into-older`, `merge-other-customer`.
 */
export async function checkMerge(
  complaints: Pick<ComplaintRepository, 'head' | 'event'>,
  reference: string,
  into: string,
): Promise<void> {
  if (into === reference) return;
  const [own, first, target, targetFirst] = await Promise.all([
    complaints.head(reference),
    complaints.event(reference, 1),
    complaints.head(into),
    complaints.event(into, 1),
  ]);
  if (!own || !first) return;
  if (!target || !targetFirst)
    throw refuse('merge-target-unknown', 'There is no such complaint to merge into.', { into });
  const { mergedInto, customerId } = target.state;
  if (mergedInto !== undefined)
    throw refuse(
      'merge-target-merged',
      'That complaint was merged itself; merge into the one that goes on.',
      { into, mergedInto },
    );
  if (!isOlder(targetFirst, first))
    throw refuse('merge-into-older', 'That complaint is newer; open it and merge it into this one.', {
      into,
      reference,
    });
  const customers = new Set([own.state.customerId, customerId].filter((id) => id !== undefined));
  if (customers.size > 1)
    throw refuse('merge-other-customer', 'These are complaints of two customers; link them instead.', {
      into,
    });
}
