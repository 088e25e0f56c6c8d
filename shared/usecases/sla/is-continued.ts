import type { Card } from '../../domain/complaints/card.ts';
import type { PolicyBook } from '../../domain/sla/policy-book.ts';

/**
 * The promises of a complaint outran what its calendar knew, and there is a newer version of that, or a release brought the
 * next holidays.
 */
export function isContinued({ outrunsCalendar, policy }: Card, book: PolicyBook): boolean {
  if (outrunsCalendar === undefined || policy === undefined || !book.holds(policy)) return false;
  const next = book.continued(policy);
  return next !== policy || (book.policyOf(next).calendar.validThrough ?? '') > outrunsCalendar;
}
