import { describe, expect, it } from 'vitest';
import { alignmentsOf, wallDays } from '../../../../shared/domain/reports/expectations.ts';
import { clockResult } from '../../../support/builders/clock-results.ts';
import { officeCalendar, policyOf } from '../../../support/builders/policies.ts';

const stated = (...days: readonly (number | null)[]) =>
  days.map((expectedDays, i) =>
    clockResult({ reference: `R-${i}`, expectedDays, policy: 'standard@1', targetSeconds: 27 * 3600 }),
  );
const only = (rows: ReturnType<typeof stated>) => alignmentsOf(rows, policyOf)[0];

describe('F18 R090 targets against stated expectations', () => {
  it('turns business time into days on the wall by the weekly hours of the calendar', () => {
    expect(wallDays(officeCalendar, 27 * 3600)).toBeCloseTo(4.2, 10);
    expect(wallDays(officeCalendar, 45 * 3600)).toBeCloseTo(7, 10);
    expect(wallDays({ weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } }, 3600)).toBeNull();
  });

  it('is red when the target is looser than the 20th percentile, and says how many answered', () => {
    expect(only(stated(3, 3, 5, 7, 7, 14, null, null))).toMatchObject({
      policy: 'standard@1',
      asked: 8,
      n: 6,
      expected: { value: 3 },
      verdict: 'looser',
    });
  });

  it('fits when 80 % of customers expect the target or more', () => {
    expect(only(stated(1, 5, 5, 7, 7, 14))).toMatchObject({ expected: { value: 5 }, verdict: 'fits' });
  });

  it('gives no verdict with too few answers, however clear they are', () => {
    expect(only(stated(1, 1, 1, 1, 1, null))).toMatchObject({ n: 5, expected: null, verdict: 'too-few' });
    expect(only(stated(null))).toMatchObject({ n: 0, expected: null, verdict: 'too-few' });
    expect(alignmentsOf([], policyOf)).toEqual([]);
  });

  it('"today" is an expectation of 0 days, not a missing answer', () => {
    expect(only(stated(0, 0, 0, 5, 5, 5))).toMatchObject({ n: 6, expected: { value: 0 }, verdict: 'looser' });
  });

  it('asks each complaint once: first answers and second resolutions do not count', () => {
    const rows = stated(1, 2, 3, 4, 5, 6);
    const more = rows.flatMap((row) => [
      { ...row, clock: 'firstResponse' as const },
      { ...row, number: 2 },
    ]);
    expect(only([...rows, ...more])).toMatchObject({ asked: 6, n: 6 });
  });

  it('keeps policies and their versions apart', () => {
    const rows = [...stated(1), clockResult({ policy: 'brisk@1' })];
    expect(alignmentsOf(rows, policyOf).map(({ policy }) => policy)).toEqual(['brisk@1', 'standard@1']);
  });
});
