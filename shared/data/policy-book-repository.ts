import { defaultDefinitions } from '../domain/sla/default-policies.ts';
import { type PolicyBook, policyBook } from '../domain/sla/policy-book.ts';
import type { PolicyKey } from '../domain/sla/policy-key.ts';

/** The policies that promises are counted by. */
export interface PolicyBookRepository {
  /** A book that knows these keys, however old its newest versions are: to count what runs already. */
  holding(keys: readonly PolicyKey[]): Promise<PolicyBook>;
  /** The book as it is now, which knows these keys: to choose a policy. */
  current(keys: readonly PolicyKey[]): Promise<PolicyBook>;
}

/** The checked-in policies; `fallback` is what every complaint gets. */
export function checkedInPolicies(fallback: string): PolicyBookRepository {
  const book = policyBook(defaultDefinitions(fallback));
  return { holding: async () => book, current: async () => book };
}
