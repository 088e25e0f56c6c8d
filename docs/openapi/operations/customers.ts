import * as z from 'zod';
import {
  confirmation,
  customerActions,
  oneClickUnsubscription,
} from '../../../shared/contracts/customer-forms.ts';
import { requestAnswer } from '../../../shared/contracts/requests.ts';
import type { Operations } from '../operation.ts';

const { message, ...others } = customerActions;
const action = z.union([message, ...Object.values(others)]);
const actionNames = Object.keys(customerActions).join(', ');

export const customerOperations: Operations = {
  'GET /confirm/{token}': {
    summary: 'Ask whether to confirm.',
    answer: { page: 'One button. Writes nothing.' },
  },
  'POST /confirm/{token}': {
    summary: 'Confirm a complaint.',
    sent: 'form',
    body: confirmation,
    answer: { redirect: 'To the status page.' },
  },
  'GET /status/{token}': {
    summary: 'Show how far it is.',
    answer: { page: 'The status page. Writes nothing.' },
  },
  'POST /status/{token}/{action}': {
    summary: 'Act on the complaint, by a form.',
    description: `Actions: ${actionNames}.`,
    sent: 'form',
    body: action,
    answer: { redirect: 'Back to the status page.' },
  },
  'POST /api/status/{token}/{action}': {
    summary: 'Act on the complaint.',
    description: `Actions: ${actionNames}. The same \`commandId\` again changes nothing and gets the same answer.`,
    body: action,
    answer: { json: 'CustomerActionResult' },
  },
  'GET /unsubscribe/{token}': { summary: 'Ask whether to unsubscribe.', answer: { page: 'One button.' } },
  'POST /unsubscribe/{token}': {
    summary: 'Unsubscribe with one click (RFC 8058).',
    sent: 'form',
    body: oneClickUnsubscription,
    answer: { page: 'Done.' },
  },
  'GET /request/{token}': {
    summary: 'Show a supplier or department what is asked.',
    answer: { page: 'The question and what was shared. Writes nothing.' },
  },
  'POST /request/{token}': {
    summary: 'Answer what was asked.',
    sent: 'form',
    body: requestAnswer,
    answer: { redirect: 'To the thanks.' },
  },
};
