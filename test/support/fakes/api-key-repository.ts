import type { ApiKeyRepository } from '../../../shared/data/api-key-repository.ts';
import type { ApiKey } from '../../../shared/domain/integration/api-key.ts';

const pageSize = 50;

/** In memory; held to the real repository by test/contract/api-key-repository.test.ts. */
export function fakeApiKeyRepository(): ApiKeyRepository {
  const rows = new Map<string, ApiKey>();
  return {
    find: async (id) => structuredClone(rows.get(id)),
    async list(after) {
      const newestFirst = [...rows.keys()].sort().reverse();
      const ids = newestFirst.filter((id) => after === undefined || id < after).slice(0, pageSize);
      const last = ids.at(-1);
      return {
        keys: ids.flatMap((id) => structuredClone(rows.get(id)) ?? []),
        // A page that is just full names where it ended, as the table does.
        ...(last !== undefined && ids.length === pageSize && { after: last }),
      };
    },
    async add(key) {
      if (rows.has(key.id)) throw new Error(`There is a key ${key.id}`);
      rows.set(key.id, structuredClone(key));
    },
    async revoke(id, { at, staffId }) {
      const key = rows.get(id);
      if (key && key.revokedAt === undefined) rows.set(id, { ...key, revokedAt: at, revokedBy: staffId });
      return structuredClone(rows.get(id));
    },
    async used(id, on) {
      const key = rows.get(id);
      if (key && (key.lastUsedOn ?? '') < on) rows.set(id, { ...key, lastUsedOn: on });
    },
  };
}
