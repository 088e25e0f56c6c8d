import { changesQuery, complaintListQuery } from '../../../shared/contracts/integration.ts';
import type { Operations } from '../operation.ts';

export const integrationOperations: Operations = {
  'POST /api/v1/complaints': {
    summary: 'Pass a complaint on.',
    description:
      'What the form takes, and `happenedAt` if the customer said it earlier: the promises count from then. The complaint is unconfirmed until its customer or an agent confirms it. `Idempotency-Key` counts within your API key.',
    idempotencyKey: true,
    answer: { json: 'ComplaintReceipt', status: 201 },
  },
  'GET /api/v1/complaints': {
    summary: 'List complaints of a department.',
    description:
      'Open ones by their next deadline, settled ones newest first; no word that anybody wrote. A `sequence` higher than the one you know means that something is new.',
    query: complaintListQuery,
    answer: { json: 'ComplaintList' },
  },
  'GET /api/v1/complaints/{reference}': {
    summary: 'Read a complaint.',
    answer: { json: 'IntegratedComplaintView' },
  },
  'GET /api/v1/complaints/{reference}/changes': {
    summary: 'Read what happened to a complaint since.',
    description:
      'Send `after` of the answer the next time. Notes and other internal matters are not among the changes.',
    query: changesQuery,
    answer: { json: 'ComplaintChanges' },
  },
};
