import { DomainError } from '../errors.ts';
import { type Policy, type PolicyKey, policyKey } from './policies.ts';

/** The policy of a key. @throws DomainError `policy-unknown`. */
export type PolicyOf = (key: PolicyKey) => Policy;

/** Every version of every policy. Immutable data with its look-ups: an argument of whoever counts time, never a global. */
export interface PolicyBook {
  readonly policyOf: PolicyOf;
  /** The newest version of a policy: what a new complaint gets. @throws DomainError `policy-unknown`. */
  readonly newest: (id: string) => Policy;
}

const unknown = (policy: string): DomainError =>
  new DomainError('unprocessable', 'policy-unknown', `There is no SLA policy ${policy}.`, { policy });

export function policyBook(policies: readonly Policy[]): PolicyBook {
  const byKey = new Map(policies.map((policy) => [policyKey(policy), policy]));
  return {
    policyOf(key) {
      const found = byKey.get(key);
      if (!found) throw unknown(key);
      return found;
    },
    newest(id) {
      const [first] = policies.filter((policy) => policy.id === id).sort((a, b) => b.version - a.version);
      if (!first) throw unknown(id);
      return first;
    },
  };
}
