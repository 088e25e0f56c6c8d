import type { ClockResultRepository } from '../../../shared/data/clock-result-repository.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { ClockResult } from '../../../shared/domain/reports/clock-result.ts';

/** In memory; held to the real repository by test/contract/clock-result-repository.test.ts. */
export function fakeClockResultRepository(): ClockResultRepository & {
  readonly rows: Map<string, ClockResult>;
} {
  const rows = new Map<string, ClockResult>();
  const keyOf = (result: ClockResult) => Object.values(keys.clockResult(result)).join('#');
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
