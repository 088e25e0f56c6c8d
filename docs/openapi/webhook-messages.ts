const header = (name: string, description: string) =>
  ({ in: 'header', name, required: true, description, schema: { type: 'string' } }) as const;

/** What is posted to webhooks. */
export const webhookMessages = {
  complaint: {
    post: {
      operationId: 'complaintWebhook',
      tags: ['Webhooks'],
      summary: 'Something happened to a complaint.',
      security: [],
      parameters: [
        header('webhook-id', 'The same for every attempt at the same event: tell doubles by it.'),
        header(
          'webhook-timestamp',
          'Seconds since 1970 at which it was sent; refuse what is older than five minutes.',
        ),
        header(
          'webhook-signature',
          'Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over `<id>.<timestamp>.<body>`; two, with a space between, while the secret is rotated.',
        ),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookPayload' } } },
      },
      responses: {
        '2XX': { description: 'Taken. Anything else, or nothing within five seconds, is tried again.' },
        '410': { description: 'Switch this webhook off.' },
      },
    },
  },
} as const;
