import type { Submission } from '../complaints/events.ts';
import type { Shareable } from './request-events.ts';

/** What of a complaint may be shown to whoever is asked. */
export interface SharedFacts {
  readonly orderNumber?: string;
  readonly product?: string;
  readonly text?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

const picked = (submission: Submission): Readonly<Record<Shareable, SharedFacts>> => {
  const { contact, orderNumber, product, text } = submission;
  return {
    order: { ...(orderNumber !== undefined && { orderNumber }) },
    product: { ...(product !== undefined && { product }) },
    text: { text },
    name: { ...(contact.name !== undefined && { name: contact.name }) },
    contact: {
      ...(contact.email !== undefined && { email: contact.email }),
      ...(contact.phone !== undefined && { phone: contact.phone }),
    },
  };
};

/** Nothing but what the agent chose. */
export const sharedFacts = (submission: Submission, share: readonly Shareable[]): SharedFacts =>
  Object.assign({}, ...share.map((one) => picked(submission)[one]));
