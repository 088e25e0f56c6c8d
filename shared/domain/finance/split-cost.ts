import type { Picodollars } from './picodollars.ts';

export interface CostSplit {
  readonly byReference: ReadonlyMap<string, Picodollars>;
  readonly unattributed: Picodollars;
}

/**
 * The rule for invocations that worked on several complaints: the cost is split evenly over all of them, the picodollars
 * that do not divide go to the first named. Complaints that had no room in the usage line keep their share unattributed,
 * and so does everything of an invocation that names none. Shares and rest add up to the cost exactly.
 */
export function splitCost(
  cost: Picodollars,
  references: readonly string[],
  moreReferences: number,
): CostSplit {
  const distinct = [...new Set(references)];
  const [first] = distinct;
  if (first === undefined) return { byReference: new Map(), unattributed: cost };
  const count = BigInt(distinct.length + moreReferences);
  const share = cost / count;
  const byReference = new Map(distinct.map((reference) => [reference, share]));
  byReference.set(first, share + (cost - share * count));
  return { byReference, unattributed: share * BigInt(moreReferences) };
}
