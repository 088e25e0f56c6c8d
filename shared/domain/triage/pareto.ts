import type { Classification } from './classification.ts';

/** Version of the definition below; it is printed beside every figure. */
export const paretoDefinition = 'pareto@1';

/** What assessed complaints are split by: each is in exactly one group of each. */
export const paretoDimensions = [
  'cause',
  'answerable',
  'productLine',
  'channel',
  'fault',
  'severity',
] as const;
export type ParetoDimension = (typeof paretoDimensions)[number];

/** The value of a complaint in a dimension; null when it is unknown. */
export function classifiedAs(row: Classification, dimension: ParetoDimension): string | null {
  const value = row[dimension];
  return value === undefined ? null : String(value);
}

/** `indicator` and `anyCause` (main or further) select too, but split nothing: a complaint may have several. */
export type ParetoFilters = Readonly<
  Partial<Record<ParetoDimension | 'indicator' | 'anyCause', string | null>>
>;

export const isClassified =
  ({ indicator, anyCause, ...filters }: ParetoFilters) =>
  (row: Classification): boolean =>
    paretoDimensions.every((one) => filters[one] === undefined || filters[one] === classifiedAs(row, one)) &&
    (indicator === undefined || (row.indicators ?? []).includes(indicator ?? '')) &&
    (anyCause === undefined || [row.cause, ...row.furtherCauses].includes(anyCause ?? ''));

export interface ParetoGroup {
  /** Null when it is unknown, e.g. no product line. */
  readonly value: string | null;
  readonly n: number;
  /** Of all that are counted, in tenths of a percent; the groups sum to 1000. */
  readonly permille: number;
  /** This group and all above it. */
  readonly cumulativePermille: number;
}

/** The groups of a dimension, largest first; their shares sum to 100 % exactly (R002). */
export function paretoBy(
  rows: readonly Classification[],
  dimension: ParetoDimension,
): readonly ParetoGroup[] {
  const counted = [...Map.groupBy(rows, (row) => classifiedAs(row, dimension))]
    .map(([value, all]) => ({ value, n: all.length }))
    .sort((a, b) => b.n - a.n || ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
  let above = 0;
  let abovePermille = 0;
  return counted.map(({ value, n }) => {
    above += n;
    // Rounding what is cumulated, not each part, is what makes the parts sum to the whole.
    const cumulativePermille = Math.round((above * 1000) / rows.length);
    const permille = cumulativePermille - abovePermille;
    abovePermille = cumulativePermille;
    return { value, n, permille, cumulativePermille };
  });
}
