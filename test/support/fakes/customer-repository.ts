import type { CustomerRepository } from '../../../shared/data/customer-repository.ts';
import type { CustomerInput, CustomerScore } from '../../../shared/domain/customers/score.ts';

/** In memory; held to the real repository by test/contract/customer-repository.contract.ts. */
export function fakeCustomerRepository(): CustomerRepository {
  const inputs = new Map<string, Map<string, CustomerInput>>();
  const scores = new Map<string, CustomerScore>();
  return {
    score: async (customerId) => scores.get(customerId),
    inputs: async (customerId) => [...(inputs.get(customerId)?.values() ?? [])],
    async putInput(customerId, input) {
      const held = inputs.get(customerId) ?? new Map<string, CustomerInput>();
      if ((held.get(input.source)?.sequence ?? 0) >= input.sequence) return 'not-newer';
      inputs.set(customerId, held.set(input.source, { ...input }));
      return 'put';
    },
    async putScore(customerId, score) {
      if ((scores.get(customerId)?.version ?? 0) !== score.version - 1) return 'outdated';
      scores.set(customerId, { ...score });
      return 'put';
    },
  };
}
