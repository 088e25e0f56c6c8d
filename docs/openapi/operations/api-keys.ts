import { apiKeysQuery } from '../../../shared/contracts/api-keys.ts';
import type { Operations } from '../operation.ts';

export const apiKeyOperations: Operations = {
  'GET /api/staff/api-keys': {
    summary: 'List the keys of other systems.',
    query: apiKeysQuery,
    answer: { json: 'ApiKeysView' },
  },
  'POST /api/staff/api-keys': {
    summary: 'Make a key.',
    description: 'The answer shows the key once; what is kept cannot be turned back into it.',
    answer: { json: 'NewApiKeyView', status: 201 },
  },
  'POST /api/staff/api-keys/{id}/revoke': {
    summary: 'Revoke a key.',
    description: 'It stops within a minute. Revoking again changes nothing.',
    answer: { json: 'ApiKeyView' },
  },
};
