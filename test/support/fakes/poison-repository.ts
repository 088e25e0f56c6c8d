import type { Poison, PoisonRepository } from '../../../shared/data/poison-repository.ts';

/** In memory; held to the real repository by test/contract/poison-repository.contract.ts. */
export function fakePoisonRepository(): PoisonRepository {
  const kept = new Map<string, Poison>();
  const name = ({ consumer, record }: Poison) => `${consumer}|${record.pk}|${record.sk}`;
  return {
    keep: async (poison) => {
      kept.set(name(poison), poison);
    },
    of: async (consumer) =>
      [...kept.entries()]
        .filter(([, poison]) => poison.consumer === consumer)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, poison]) => poison),
    remove: async (poison) => {
      kept.delete(name(poison));
    },
  };
}
