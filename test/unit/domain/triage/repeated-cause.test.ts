import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { needsRootCause } from '../../../../shared/domain/triage/needs-root-cause.ts';
import { isRepeatedCause } from '../../../../shared/domain/triage/repeated-cause.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';

const day = 86_400;
const on = (days: number) => addSeconds(tuesdayMorning, days * day);
const rule = { times: 3, days: 30 };

describe('R226 a cause seen three times in 30 days', () => {
  it.each([
    [[], false],
    [[-10], false],
    [[-10, -20], true],
    [[-30, -15], true],
    [[-31, -15], false],
    [[10, 20], true],
    [[-15, 15], true],
    [[-15, 16], false],
    [[-40, -35, -32], false],
    [[0, 0], true],
  ])('with others %j days away: %s', (others, repeated) => {
    expect(isRepeatedCause(on(0), others.map(on), rule)).toBe(repeated);
  });

  it('is known from the nearest two on either side, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 30 }), (days) => {
        const all = days.sort((a, b) => a - b);
        const nearest = [...all.filter((d) => d < 0).slice(-2), ...all.filter((d) => d >= 0).slice(0, 2)];
        const slow = all.some((a) =>
          all.some((b, j) => {
            const window = [a, b, 0].sort((x, y) => x - y);
            const two = all.indexOf(a) !== j;
            return two && (window[2] ?? 0) - (window[0] ?? 0) <= 30;
          }),
        );
        expect(isRepeatedCause(on(0), nearest.map(on), rule)).toBe(slow);
      }),
    );
  });

  it('demands the root cause until it is recorded, whatever the severity', () => {
    expect(needsRootCause({ severity: 4 }, true)).toBe(true);
    expect(needsRootCause({ severity: 4, rootCause: true }, true)).toBe(false);
    expect(needsRootCause({ severity: 3 }, false)).toBe(false);
    expect(needsRootCause({ severity: 2 }, false)).toBe(true);
  });
});
