/** One rated indicator: expectation a ∈ 1..5, perception b ∈ 0..5, importance w > 0. */
export interface Rating {
  readonly expected: number;
  readonly received: number;
  readonly weight: number;
  /** A hygiene indicator can satisfy at best: it never counts above 1 (R075); a motivator may exceed it (R076). */
  readonly kind: 'hygiene' | 'motivator';
}

export type Band = 'unmet' | 'dissatisfied' | 'met' | 'exceeded';

/** No single answer counts more than twice what was expected. */
const cap = 2;

/** F1, R107: satisfaction ratio C = b/a of one indicator, capped at 2, a hygiene indicator at 1. @throws RangeError outside a ∈ 1..5, b ∈ 0..5. */
export function satisfactionRatio({ expected, received, kind }: Omit<Rating, 'weight'>): number {
  if (!(expected >= 1 && expected <= 5)) throw new RangeError(`Expectation is 1 to 5, not ${expected}`);
  if (!(received >= 0 && received <= 5)) throw new RangeError(`Perception is 0 to 5, not ${received}`);
  return Math.min(received / expected, kind === 'hygiene' ? 1 : cap);
}

/** F1: C of a response, weighted by importance and expectation: Σ w·a·C / Σ w·a. Undefined without ratings. */
export function responseRatio(ratings: readonly Rating[]): number | undefined {
  const weights = ratings.reduce((sum, { weight, expected }) => sum + weight * expected, 0);
  if (weights <= 0) return undefined;
  return (
    ratings.reduce((sum, rating) => sum + rating.weight * rating.expected * satisfactionRatio(rating), 0) /
    weights
  );
}

/** R108: every C ≥ 0 is in exactly one band: 0 unmet · < 0.95 dissatisfied · to 1.05 met, not safe · above exceeded. */
export function bandOf(ratio: number): Band {
  if (ratio === 0) return 'unmet';
  if (ratio < 0.95) return 'dissatisfied';
  return ratio <= 1.05 ? 'met' : 'exceeded';
}
