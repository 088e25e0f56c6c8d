import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { Placeholder } from '../../../shared/domain/replies/placeholders.ts';

/** What the placeholders of a reply stand for in one complaint, in the customer's language; what nobody knows is left out. */
export function placeholderValues(
  {
    reference,
    submission,
    clocks,
    state,
  }: Pick<ComplaintView, 'reference' | 'submission' | 'clocks' | 'state'>,
  agent: string,
): Readonly<Partial<Record<Placeholder, string>>> {
  const { contact, orderNumber, product } = submission;
  const due = clocks.find(({ clock }) => clock === 'resolution')?.dueAt;
  return {
    reference,
    agent,
    ...(contact.name !== undefined && { name: contact.name }),
    ...(orderNumber !== undefined && { order: orderNumber }),
    ...(product !== undefined && { product }),
    ...(due !== undefined && {
      due: new Intl.DateTimeFormat(state.language, { dateStyle: 'long' }).format(new Date(due)),
    }),
  };
}
