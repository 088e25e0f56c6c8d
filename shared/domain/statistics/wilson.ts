/** A share with its 95 % interval, each in [0, 1]. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;

/**
 * The share `hits / n` with its Wilson score interval (Wilson 1927), which stays inside [0, 1] and says something even at 0
 * and at n of n. Null when n is 0: nothing was counted, which is not 0 %.
 */
export function wilson(hits: number, n: number): Proportion | null {
  if (n === 0) return null;
  const share = hits / n;
  const scale = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}
