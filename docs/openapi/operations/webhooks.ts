import { deliveriesQuery, webhookQuery } from '../../../shared/contracts/webhooks.ts';
import type { Operations } from '../operation.ts';

/** The same below both: a key sees and changes the webhooks that it registered, administrators all of them. */
const below = (path: string): Operations => ({
  [`GET ${path}`]: { summary: 'List webhooks.', query: webhookQuery, answer: { json: 'WebhooksView' } },
  [`POST ${path}`]: {
    summary: 'Register a webhook.',
    description: 'The answer shows the signing secret once.',
    answer: { json: 'WebhookSecretView', status: 201 },
  },
  [`POST ${path}/{id}`]: {
    summary: 'Change a webhook.',
    description: 'What is not said stays. Enabling one that was switched off gives it another day.',
    answer: { json: 'WebhookView' },
  },
  [`POST ${path}/{id}/rotate-secret`]: {
    summary: 'Change the signing secret.',
    description: 'The answer shows the new one once; the one before signs beside it for a day.',
    answer: { json: 'WebhookSecretView', status: 201 },
  },
  [`POST ${path}/{id}/remove`]: { summary: 'Remove a webhook.', answer: { json: 'WebhookView' } },
  [`GET ${path}/{id}/deliveries`]: {
    summary: 'List what was sent.',
    description: 'Every attempt of the last thirty days: the newest event first, its newest attempt first.',
    query: deliveriesQuery,
    answer: { json: 'DeliveriesView' },
  },
  [`POST ${path}/{id}/deliveries/{delivery}/redeliver`]: {
    summary: 'Send a delivery again.',
    description: 'One more attempt within seconds, under the same id.',
    answer: { json: 'RedeliveryView' },
  },
});

export const webhookOperations: Operations = {
  ...below('/api/v1/webhooks'),
  ...below('/api/staff/webhooks'),
};
