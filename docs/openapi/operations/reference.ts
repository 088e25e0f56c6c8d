import * as z from 'zod';
import type { Operations } from '../operation.ts';

export const referenceOperations: Operations = {
  'GET /api/openapi.json': {
    summary: 'Fetch this document.',
    answer: { json: z.looseObject({ openapi: z.string() }) },
  },
  'GET /api-reference': { summary: 'Read how to call the API.', answer: { page: 'The overview.' } },
  'GET /api-reference/{group}': {
    summary: 'Read about a group of operations.',
    answer: { page: 'Its operations and types.' },
  },
};
