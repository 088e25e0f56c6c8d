import type { Instant } from '../instant.ts';
import { type Proportion, wilson } from '../statistics/wilson.ts';
import { type PromiseResult, type PromiseStanding, promiseStandingOf } from './promise-result.ts';

/** Version of the definition below; it is printed beside every figure. */
export const keptRateDefinition = 'kept-rate@1';

export const promiseDimensions = ['promisedBy', 'department', 'month'] as const;
export type PromiseDimension = (typeof promiseDimensions)[number];

/** How many promises were kept (R008): kept / (kept + broken); open but late is broken. */
export interface KeptRate {
  /** kept + broken: what the share is of. */
  readonly n: number;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  readonly waived: number;
  /** Null when nothing was counted: not 0 %. */
  readonly share: Proportion | null;
}

export function keptRateOf(rows: readonly PromiseResult[], now: Instant): KeptRate {
  const count = (standing: PromiseStanding) =>
    rows.filter((row) => promiseStandingOf(row, now) === standing).length;
  const [kept, broken] = [count('kept'), count('broken')];
  const n = kept + broken;
  return { n, kept, broken, open: count('open'), waived: count('waived'), share: wilson(kept, n) };
}

export const promiseValueIn = (row: PromiseResult, dimension: PromiseDimension): string =>
  dimension === 'month' ? row.dueOn.slice(0, 7) : row[dimension];

/** The same figures by the values of a dimension, in the order of the values. Σ groups = all. */
export const keptRatesBy = (
  rows: readonly PromiseResult[],
  dimension: PromiseDimension,
  now: Instant,
): readonly (KeptRate & { readonly value: string })[] =>
  [...Map.groupBy(rows, (row) => promiseValueIn(row, dimension))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, all]) => ({ value, ...keptRateOf(all, now) }));
