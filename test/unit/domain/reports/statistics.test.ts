import { describe, expect, it } from 'vitest';
import { quantile } from '../../../../shared/domain/statistics/quantile.ts';
import { wilson } from '../../../../shared/domain/statistics/wilson.ts';

describe('Wilson interval of a share', () => {
  // Found by bisection of the score equation (x/n − p)² = z²·p(1 − p)/n, apart from the formula under test.
  it.each([
    [8, 10, 0.4902, 0.9433],
    [15, 20, 0.5313, 0.8881],
    [1, 1, 0.2065, 1],
    [0, 10, 0, 0.2775],
    [950, 1000, 0.9347, 0.9619],
  ])('%d of %d: %f to %f', (hits, n, low, high) => {
    const found = wilson(hits, n);
    expect(found?.share).toBe(hits / n);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is null, which is not 0 %', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('quantile by nearest rank', () => {
  it.each([
    [[5], 5],
    [[9, 1, 5, 3, 7], 1],
    [[6, 5, 4, 3, 2, 1], 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 2],
    [[7, 7, 7, 1], 1],
  ])('the 20th percentile of %j is %d', (sample, value) => {
    expect(quantile(sample, 0.2)?.value).toBe(value);
  });

  it('has bounds only where the sample is large enough', () => {
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    expect(quantile([], 0.2)).toBeNull();
    // P(X = 0) = 0.8^n ≤ 2.5 % first at n = 17; P(X ≤ 4) ≥ 97.5 % at n = 8 would need rank 5: 0.9896.
    expect(quantile(upTo(16), 0.2)?.low).toBeNull();
    expect(quantile(upTo(17), 0.2)?.low).toBe(1);
    expect(quantile(upTo(8), 0.2)).toEqual({ value: 2, low: null, high: 5 });
    // qbinom(c(.025, .975), 100, .2) is 12 and 28: ranks 12 and 29.
    expect(quantile(upTo(100), 0.2)).toEqual({ value: 20, low: 12, high: 29 });
  });
});
