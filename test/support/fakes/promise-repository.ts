import { keys } from '../../../shared/data/keys.ts';
import type { PromiseRepository } from '../../../shared/data/promise-repository.ts';
import type { PromiseResult } from '../../../shared/domain/promises/promise-result.ts';

/** In memory; held to the real repository by test/contract/promise-repository.test.ts. */
export function fakePromiseRepository(): PromiseRepository & { readonly rows: Map<string, PromiseResult> } {
  const rows = new Map<string, PromiseResult>();
  const keyOf = (result: PromiseResult) => Object.values(keys.promise(result)).join('#');
  return {
    rows,
    async put(result) {
      const there = rows.get(keyOf(result));
      if (there && there.sequence >= result.sequence) return 'newer-there';
      rows.set(keyOf(result), structuredClone(result));
      return 'put';
    },
    async dueBetween(from, to, most) {
      const found = [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, result]) => structuredClone(result))
        .filter(({ dueOn }) => dueOn >= from && dueOn <= to);
      return found.slice(0, most + 1);
    },
  };
}
