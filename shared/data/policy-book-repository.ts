import { defaultPolicies } from '../domain/sla/default-policies.ts';
import type { PolicyKey } from '../domain/sla/policies.ts';
import { type PolicyBook, policyBook } from '../domain/sla/policy-book.ts';

/** The policies that promises are counted by. */
export interface PolicyBookRepository {
  /** A book that knows these keys, however old its newest versions are: to count what runs already. */
  holding(keys: readonly PolicyKey[]): Promise<PolicyBook>;
  /** The book as it is now, which knows these keys: to choose a policy. */
  current(keys: readonly PolicyKey[]): Promise<PolicyBook>;
}

/** The checked-in policies. */
export function checkedInPolicies(): PolicyBookRepository {
  const book = policyBook(defaultPolicies);
  return { holding: async () => book, current: async () => book };
}
