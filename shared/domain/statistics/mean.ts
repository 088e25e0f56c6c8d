/** A mean with its 95 % interval; a bound is null where there is only one value. */
export interface Mean {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom; beyond, the normal distribution's. */
const t975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** The mean of a sample with Student's interval. Null without a sample: null is never zero. */
export function mean(sample: readonly number[]): Mean | null {
  const n = sample.length;
  if (n === 0) return null;
  const value = sample.reduce((sum, one) => sum + one, 0) / n;
  if (n === 1) return { value, low: null, high: null };
  const variance = sample.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1);
  const half = (t975[n - 2] ?? 1.96) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}
