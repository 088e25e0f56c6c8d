import type { Calendar } from '../sla/calendar.ts';
import type { PolicyOf } from '../sla/policy-book.ts';
import type { PolicyKey } from '../sla/policy-key.ts';
import { type Quantile, quantile } from '../statistics/quantile.ts';
import type { ClockResult } from './clock-result.ts';

/** Version of the definition below; it is printed beside every figure. */
export const expectationsDefinition = 'expectations@1';

/** A target must satisfy 80 % of customers: for times, the 20th percentile of what they expect (F18, R090). */
const satisfiedBelow = 0.2;
/** Below this many answers one person decides the percentile: no verdict. */
export const fewestAnswers = 6;

export interface Alignment {
  readonly policy: PolicyKey;
  /** Business seconds promised for the resolution. */
  readonly targetSeconds: number;
  /** The same in days of the calendar on the wall; null when the calendar never opens. */
  readonly targetDays: number | null;
  /** First resolution promises of the period. */
  readonly asked: number;
  /** Those whose customer said in how many days they expect it solved. */
  readonly n: number;
  /** 20th percentile of the stated days; null with too few answers. */
  readonly expected: Quantile | null;
  readonly verdict: 'looser' | 'fits' | 'too-few' | 'unknown';
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * Days on the wall that business seconds take on average in an ordinary week: 27 h at 45 h a week are 4.2 days. Customers
 * count nights and weekends, targets do not. Public holidays are left out. Null when the calendar has no weekly hours.
 */
export function wallDays({ weekly }: Pick<Calendar, 'weekly'>, seconds: number): number | null {
  const minutesAWeek = Object.values(weekly)
    .flat()
    .reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
  return minutesAWeek === 0 ? null : (seconds / 60 / minutesAWeek) * 7;
}

/** Resolution targets against what the customers of the same complaints said they expect, by policy version. */
export function alignmentsOf(rows: readonly ClockResult[], policyOf: PolicyOf): readonly Alignment[] {
  const first = rows.filter(({ clock, number }) => clock === 'resolution' && number === 1);
  return [...Map.groupBy(first, ({ policy, targetSeconds }) => `${policy} ${targetSeconds}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [one] = all;
      if (!one) return [];
      const { policy, targetSeconds } = one;
      const stated = all.flatMap(({ expectedDays }) => (expectedDays === null ? [] : [expectedDays]));
      const enough = stated.length >= fewestAnswers;
      const expected = enough ? quantile(stated, satisfiedBelow) : null;
      const targetDays = wallDays(policyOf(policy).calendar, targetSeconds);
      return [
        {
          policy,
          targetSeconds,
          targetDays,
          asked: all.length,
          n: stated.length,
          expected,
          verdict: verdictOf(targetDays, expected),
        },
      ];
    });
}

function verdictOf(targetDays: number | null, expected: Quantile | null): Alignment['verdict'] {
  if (expected === null) return 'too-few';
  if (targetDays === null) return 'unknown';
  return targetDays > expected.value ? 'looser' : 'fits';
}
