import { macroRequest } from '../../../shared/contracts/macros.ts';
import { presenceRequest } from '../../../shared/contracts/presence.ts';
import { savedViewRequest, savedViewsQuery } from '../../../shared/contracts/saved-views.ts';
import { staffComplaintQuery, staffQueueQuery } from '../../../shared/contracts/staff-queries.ts';
import type { Operations } from '../operation.ts';

export const staffOperations: Operations = {
  'GET /staff': { summary: 'Open the console.', answer: { page: 'A page without personal data.' } },
  'GET /staff/{proxy+}': {
    summary: 'Open a page of the console.',
    answer: { page: 'The same page: the console finds its own way among its addresses.' },
  },
  'GET /api/staff/me': { summary: 'Say who I am and what I may do.', answer: { json: 'MeView' } },
  'GET /api/staff/complaints': {
    summary: 'List complaints by deadline.',
    query: staffQueueQuery,
    answer: { json: 'QueueView' },
  },
  'POST /api/staff/complaints': {
    summary: 'Log a complaint that came by phone, counter, chat or letter.',
    description:
      'Confirmed at once, because the member of staff speaks with the customer. The same `commandId` again is the same complaint.',
    answer: { status: 201, json: 'StaffIntakeView' },
  },
  'GET /api/staff/complaints/{reference}/link': {
    summary: 'Show the customer’s link to a complaint, to be copied for somebody without an e-mail address.',
    answer: { json: 'StatusLinkView' },
  },
  'GET /api/staff/complaints/{reference}': {
    summary: 'Show a complaint with its timeline.',
    query: staffComplaintQuery,
    answer: { json: 'ComplaintView' },
  },
  'GET /api/staff/views': {
    summary: 'List the named views of the queue.',
    query: savedViewsQuery,
    answer: { json: 'SavedViewsView' },
  },
  'POST /api/staff/views': {
    summary: 'Name a view of the queue, or take it away.',
    description: 'One of the same name is replaced. `shared` shows it to everybody, which leads may say.',
    body: savedViewRequest,
    answer: { json: 'SavedViewsView' },
  },
  'POST /api/staff/complaints/{reference}/presence': {
    summary: 'Say that I have it open, and ask who else has.',
    description: 'Sent every half minute while a page is open; 75 seconds without it and somebody is gone.',
    body: presenceRequest,
    answer: { json: 'PresenceView' },
  },
  'POST /api/staff/complaints/{reference}/macros': {
    summary: 'Give the commands of a macro at once.',
    description:
      'Each is an event of its own; where one of them is not possible nothing is written, and the answer names the step. Sent again, it goes on where it stopped.',
    body: macroRequest,
    answer: { json: 'ComplaintView' },
  },
  'POST /api/staff/complaints/{reference}/commands': {
    summary: 'Do something with a complaint.',
    description:
      'One shape for each command. `expectedSequence` is the newest event that the person had seen: if somebody was faster, the answer is 409 with what changed. The same `commandId` again changes nothing and gets the same answer.',
    answer: { json: 'ComplaintView' },
  },
};
