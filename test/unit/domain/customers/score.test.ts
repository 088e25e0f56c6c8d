import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  responseRatio,
  satisfactionRatio,
} from '../../../../shared/domain/customers/satisfaction.ts';
import { type CustomerInput, scoreOf } from '../../../../shared/domain/customers/score.ts';

const ratio = (expected: number, received: number, kind: 'hygiene' | 'motivator' = 'motivator') =>
  satisfactionRatio({ expected, received, kind });
const vote = (expected: number, received: number, at: string, source = at): CustomerInput => ({
  kind: 'vote',
  source,
  sequence: 1,
  at,
  expected,
  received,
});
const votes = fc.array(
  fc.record({
    expected: fc.integer({ min: 1, max: 5 }),
    received: fc.integer({ min: 0, max: 5 }),
    day: fc.integer({ min: 0, max: 700 }),
  }),
  { minLength: 1, maxLength: 30 },
);
const toInputs = (given: readonly { expected: number; received: number; day: number }[]) =>
  given.map(({ expected, received, day }, i) =>
    vote(expected, received, new Date(Date.UTC(2025, 0, 1 + day)).toISOString(), `VOTE#${i}`),
  );
const asOf = '2026-12-31T00:00:00.000Z';

describe('F1 satisfaction ratio', () => {
  it.each([
    [5, 0, 0],
    [5, 3, 0.6],
    [4, 4, 1],
    [2, 4, 2],
    [1, 5, 2],
  ])('R107 satisfaction ratio: expected %i, received %i gives %f', (a, b, c) => expect(ratio(a, b)).toBe(c));

  it('R075, R076 a hygiene indicator never counts above 1, a motivator may', () => {
    expect(ratio(2, 4, 'hygiene')).toBe(1);
    expect(ratio(5, 3, 'hygiene')).toBe(0.6);
    expect(ratio(2, 4, 'motivator')).toBe(2);
  });

  it.each([
    [0, 3],
    [6, 3],
    [3, -1],
    [3, 6],
    [Number.NaN, 3],
  ])('refuses a %d, b %d', (a, b) => expect(() => ratio(a, b)).toThrow(RangeError));

  it('weighs a response by importance and expectation; none gives none', () => {
    const kind = 'motivator';
    expect(
      responseRatio([
        { expected: 5, received: 5, weight: 2, kind },
        { expected: 2, received: 4, weight: 1, kind },
      ]),
    ).toBeCloseTo(14 / 12, 12);
    expect(responseRatio([])).toBeUndefined();
  });

  it('R108 every ratio is in exactly one band', () => {
    expect([0, 0.5, 0.949, 0.95, 1, 1.05, 1.051, 2].map(bandOf)).toEqual([
      'unmet',
      'dissatisfied',
      'dissatisfied',
      'met',
      'met',
      'met',
      'exceeded',
      'exceeded',
    ]);
  });
});

describe('F2 customer satisfaction index', () => {
  it('R109 halves the weight of an answer in 180 days', () => {
    const score = scoreOf(
      [vote(5, 5, '2026-01-01T00:00:00.000Z'), vote(4, 2, '2026-06-30T00:00:00.000Z')],
      '2026-06-30T00:00:00.000Z',
    );
    expect(score.csi).toBeCloseTo((100 * (0.5 * 1 + 1 * 0.5)) / 1.5, 10);
    expect(score).toMatchObject({ n: 2, latest: { expected: 4, received: 2, ratio: 0.5 } });
  });

  it('is null without an answer, not zero; loyalty below its coverage is null too', () => {
    expect(scoreOf([], asOf)).toMatchObject({
      csi: null,
      n: 0,
      latest: null,
      loyalty: { value: null, coverage: 0 },
    });
  });

  it('P3 is the same to the last bit in whatever order the answers came', () => {
    fc.assert(
      fc.property(votes, fc.infiniteStream(fc.nat()), (given, random) => {
        const inputs = toInputs(given);
        const shuffled = inputs
          .map((input) => [random.next().value, input] as const)
          .sort(([a], [b]) => a - b);
        expect(
          scoreOf(
            shuffled.map(([, input]) => input),
            asOf,
          ),
        ).toEqual(scoreOf(inputs, asOf));
      }),
    );
  });

  it('lies between the lowest and the highest answer, 0 to 200', () => {
    fc.assert(
      fc.property(votes, (given) => {
        const ratios = given.map(({ expected, received }) => ratio(expected, received) * 100);
        const { csi } = scoreOf(toInputs(given), asOf);
        expect(csi).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9);
        expect(csi).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9);
      }),
    );
  });
});
