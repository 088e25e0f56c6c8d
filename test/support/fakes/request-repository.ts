import { keys } from '../../../shared/data/keys.ts';
import type { RequestRepository } from '../../../shared/data/request-repository.ts';
import type { RequestResult } from '../../../shared/domain/requests/request-result.ts';

/** In memory; held to the real repository by test/contract/request-repository.test.ts. */
export function fakeRequestRepository(): RequestRepository & { readonly rows: Map<string, RequestResult> } {
  const rows = new Map<string, RequestResult>();
  const keyOf = (result: RequestResult) => Object.values(keys.request(result)).join('#');
  return {
    rows,
    async put(result) {
      const there = rows.get(keyOf(result));
      if (there && there.sequence >= result.sequence) return 'newer-there';
      rows.set(keyOf(result), structuredClone(result));
      return 'put';
    },
    async askedBetween(from, to, most) {
      const found = [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, result]) => structuredClone(result))
        .filter(({ askedOn }) => askedOn >= from && askedOn <= to);
      return found.slice(0, most + 1);
    },
  };
}
