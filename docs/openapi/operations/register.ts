import { registerQuery } from '../../../shared/contracts/register.ts';
import type { Operations } from '../operation.ts';

export const registerOperations: Operations = {
  'GET /api/staff/register': {
    summary: 'List suppliers and departments.',
    query: registerQuery,
    answer: { json: 'RegisterView' },
  },
  'POST /api/staff/register': {
    summary: 'Add, change or disable an entry.',
    description: 'Version 0 adds; else the version that was shown.',
    answer: { json: 'RegisterView' },
  },
};
