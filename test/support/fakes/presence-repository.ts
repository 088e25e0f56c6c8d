import type { PresenceRepository, Present } from '../../../shared/data/presence-repository.ts';

/** In memory; held to the real repository by test/contract/presence-repository.test.ts. */
export function fakePresenceRepository(): PresenceRepository {
  const rows = new Map<string, Map<string, Present>>();
  return {
    async put(reference, present) {
      const there = rows.get(reference) ?? new Map<string, Present>();
      rows.set(reference, there.set(present.staffId, structuredClone(present)));
    },
    list: async (reference, since) =>
      [...(rows.get(reference)?.values() ?? [])]
        .filter(({ seenAt }) => seenAt >= since)
        .sort((a, b) => (a.staffId < b.staffId ? -1 : 1)),
  };
}
