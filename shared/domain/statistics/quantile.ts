/** A quantile of a sample with its 95 % interval; a bound is null where the sample is too small to have one. */
export interface Quantile {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** P(X ≤ k) for k = 0 … n − 1 of a binomial (n, p), in logarithms so that a large n does not vanish. */
function binomialCumulative(n: number, p: number): readonly number[] {
  const cumulative: number[] = [];
  let log = n * Math.log1p(-p);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    sum += Math.exp(log);
    cumulative.push(sum);
    log += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
  }
  return cumulative;
}

/**
 * The `p` quantile (0 < p < 1) by nearest rank: the smallest value with at least that share of the sample at or below it.
 * Its 95 % interval lies between two ranks of the sample and assumes no distribution. Null without a sample.
 */
export function quantile(sample: readonly number[], p: number): Quantile | null {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  const value = sorted[Math.max(0, Math.ceil(p * n) - 1)];
  if (value === undefined) return null;
  const cumulative = binomialCumulative(n, p);
  // Rank l is a lower bound when P(X < l) ≤ 2.5 %, rank u an upper one when P(X ≥ u) ≤ 2.5 %.
  const lower = cumulative.filter((probability) => probability <= 0.025).length;
  const upper = cumulative.findIndex((probability) => probability >= 0.975);
  return {
    value,
    low: sorted[lower - 1] ?? null,
    high: upper === -1 ? null : (sorted[upper] ?? null),
  };
}
