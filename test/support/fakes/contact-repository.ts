import type { ContactRepository } from '../../../shared/data/contact-repository.ts';

/** In memory; held to the real repository by test/contract/contact-repository.contract.ts. */
export function fakeContactRepository(): ContactRepository {
  const customers = new Map<string, string>();
  return {
    customerOf: async ({ keyId, digest }) => customers.get(`${keyId}#${digest}`),
    async claim({ keyId, digest }, customerId) {
      const key = `${keyId}#${digest}`;
      if (!customers.has(key)) customers.set(key, customerId);
      return customers.get(key) ?? customerId;
    },
  };
}
