import * as z from 'zod';
import { complaintFormFields, complaintFormFrame } from '../../../shared/contracts/customer-forms.ts';
import type { Operations } from '../operation.ts';

const form = complaintFormFrame.extend(
  Object.fromEntries(complaintFormFields.map((name) => [name, z.string().optional()])),
);

export const intakeOperations: Operations = {
  'POST /api/complaints': {
    summary: 'Complain.',
    description:
      'Three fields: what happened, how to reach you, the order if there is one. Unconfirmed until the link of its mail is followed; until then its mails hold no word of the submitter.',
    idempotencyKey: true,
    answer: { json: 'ComplaintReceipt', status: 201 },
  },
  'GET /complaint': {
    summary: 'Show the form.',
    description:
      '`?region=` names where the customer is, as the routing rules call it: the complaint is routed by it.',
    answer: { page: 'The form, with a fresh key in it. Works without JavaScript.' },
  },
  'POST /complaint': {
    summary: 'Post the form.',
    sent: 'form',
    body: form,
    answer: { redirect: 'To the receipt. A form with something wrong comes again, with all that was typed.' },
  },
  'GET /receipt/{token}': {
    summary: 'Show what was sent and how far it is.',
    answer: { page: 'The receipt; never replies.' },
  },
};
