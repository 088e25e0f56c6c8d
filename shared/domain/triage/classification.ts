import { heardAt } from '../channels/happened-at.ts';
import type { ComplaintEvent } from '../complaints/events.ts';
import type { Channel } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import type { Assessment } from './assessment.ts';

/**
 * An assessed complaint as figures by cause count it. It exists from the first assessment on: before, a complaint is
 * unclassified and in no figure by cause. Derived from the log, no personal text.
 */
export interface Classification extends Omit<Assessment, 'causeText' | 'furtherCauses'> {
  readonly reference: string;
  /** Number of the event that last changed this row: a higher one replaces it. */
  readonly sequence: number;
  readonly receivedAt: Instant;
  readonly channel: Channel;
  readonly furtherCauses: readonly string[];
  /** In figures: confirmed (rule 2), and neither found invalid nor merged into another. */
  readonly counted: boolean;
}

const touching: readonly ComplaintEvent['type'][] = [
  'assessed',
  'confirmed',
  'invalid-confirmed',
  'merged',
  'unmerged',
];

/** Whether an event may change the row. */
export const touchesClassification = ({ type }: ComplaintEvent): boolean => touching.includes(type);

/** The row of a complaint from its whole log (oldest first); undefined while it is unclassified. Pure. */
export function classificationOf(log: readonly ComplaintEvent[]): Classification | undefined {
  const [first] = log;
  const assessed = log.findLast((event) => event.type === 'assessed');
  const last = log.findLast(touchesClassification);
  if (first?.type !== 'received' || !last || assessed?.type !== 'assessed') return undefined;
  const { causeText: _, furtherCauses = [], ...said } = assessed.data;
  const { status, channel, customerId } = last.state;
  return {
    reference: first.reference,
    sequence: last.sequence,
    receivedAt: heardAt(first),
    channel,
    ...said,
    furtherCauses,
    counted: customerId !== undefined && status !== 'invalid' && status !== 'merged',
  };
}
