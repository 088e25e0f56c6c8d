import { costsQuery } from '../../../shared/contracts/costs.ts';
import type { Operations } from '../operation.ts';

export const costOperations: Operations = {
  'GET /api/staff/costs': {
    summary: 'Show what a day or an hour cost.',
    query: costsQuery,
    answer: { json: 'CostsView' },
  },
  'GET /api/staff/costs.csv': {
    summary: 'Export each invocation with its price.',
    query: costsQuery,
    answer: { csv: 'One row an operation of an invocation.' },
  },
};
