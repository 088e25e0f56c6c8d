import { type Department, departments } from '../../../shared/domain/complaints/departments.ts';

/** What the queue shows, as its address says it. */
export interface QueueSearch {
  readonly view?: 'mine' | 'open' | 'settled';
  readonly department?: Department;
}

/** Whatever somebody wrote into the address: what is not known is left out. */
export function readQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const view = (['mine', 'open', 'settled'] as const).find((one) => one === search.view);
  const department = departments.find((one) => one === search.department);
  return { ...(view && { view }), ...(department && { department }) };
}
