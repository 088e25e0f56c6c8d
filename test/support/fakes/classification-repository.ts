import type { ClassificationRepository } from '../../../shared/data/classification-repository.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { Classification } from '../../../shared/domain/triage/classification.ts';
import { rowsBy } from './rows-by.ts';

/** In memory; held to the real repository by test/contract/classification-repository.test.ts. */
export function fakeClassificationRepository(): ClassificationRepository & {
  readonly rows: Map<string, Classification>;
} {
  const { rows, put, between } = rowsBy<Classification>(keys.classification);
  return {
    rows,
    put,
    receivedBetween: between,
    async nearestOfCause(complaint, each) {
      const own = keys.classification(complaint).sk;
      const of = [...rows].filter(([, { counted, cause }]) => counted && cause === complaint.cause);
      const [earlier, later] = [
        of
          .map(([sk]) => sk)
          .filter((sk) => sk < own)
          .sort()
          .reverse(),
        of
          .map(([sk]) => sk)
          .filter((sk) => sk > own)
          .sort(),
      ];
      return [...earlier.slice(0, each), ...later.slice(0, each)].map((sk) => sk.split('#')[0] ?? '');
    },
  };
}
