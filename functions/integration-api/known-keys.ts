import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import type { ApiKey } from '../../shared/domain/integration/api-key.ts';

/** How long a process trusts what it has read: a revoked key works at most that much longer. Real seconds. */
const trustedSeconds = 60;
/** Nobody has so many keys; whoever tries more is guessing, and is not remembered. */
const most = 500;

interface Known {
  readonly key: ApiKey | undefined;
  readonly until: Instant;
}

/**
 * Keys by id, from memory where they were read within the last minute: a call of the API costs no read of its key. A use
 * that was noted is remembered with the key.
 */
export function knownKeys(
  repository: {
    readonly find: (id: string) => Promise<ApiKey | undefined>;
    readonly used: (id: string, on: string) => Promise<void>;
  },
  realNow: () => Instant,
) {
  const known = new Map<string, Known>();
  return {
    async find(id: string): Promise<ApiKey | undefined> {
      const there = known.get(id);
      if (there && realNow() < there.until) return there.key;
      const key = await repository.find(id);
      if (known.size >= most) known.clear();
      known.set(id, { key, until: addSeconds(realNow(), trustedSeconds) });
      return key;
    },
    async used(id: string, on: string): Promise<void> {
      await repository.used(id, on);
      const there = known.get(id);
      if (there?.key) known.set(id, { ...there, key: { ...there.key, lastUsedOn: on } });
    },
  };
}
