import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationOf } from '../../../../shared/domain/triage/classification.ts';
import { isClassified, paretoBy, paretoDimensions } from '../../../../shared/domain/triage/pareto.ts';
import { classification } from '../../../support/builders/classifications.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';

const rows = (...causes: readonly string[]) => causes.map((cause) => classification({ cause }));

describe('R002 the Pareto', () => {
  it('puts the largest group first and cumulates to 100 %', () => {
    expect(paretoBy(rows('STOCK', 'DAMAGED', 'DEFECT', 'DAMAGED'), 'cause')).toEqual([
      { value: 'DAMAGED', n: 2, permille: 500, cumulativePermille: 500 },
      { value: 'DEFECT', n: 1, permille: 250, cumulativePermille: 750 },
      { value: 'STOCK', n: 1, permille: 250, cumulativePermille: 1000 },
    ]);
    expect(paretoBy([], 'cause')).toEqual([]);
  });

  it('sums to 100.0 % exactly, whatever the shares round to, in every dimension', () => {
    const row = fc.record({
      cause: fc.constantFrom('DEFECT', 'STOCK', 'BATCH', 'BILLING', 'OTHER', 'MISUSE', 'DAMAGED'),
      productLine: fc.constantFrom('a', 'b', 'c', undefined),
      fault: fc.constantFrom('staff', 'product', undefined),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (made) => {
        const all = made.map((one) => classification(one as never));
        for (const dimension of paretoDimensions) {
          const groups = paretoBy(all, dimension);
          expect(groups.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000);
          expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(all.length);
          expect(groups.at(-1)?.cumulativePermille).toBe(1000);
        }
      }),
    );
  });

  it('R119 finds what failed and further causes, which split nothing', () => {
    const row = classification({ furtherCauses: ['STOCK'], indicators: ['delivery', 'quality'] });
    expect(isClassified({ indicator: 'quality' })(row)).toBe(true);
    expect(isClassified({ indicator: 'sound' })(row)).toBe(false);
    expect(isClassified({ anyCause: 'STOCK' })(row)).toBe(true);
    expect(isClassified({ cause: 'STOCK' })(row)).toBe(false);
    expect(isClassified({ productLine: null })(row)).toBe(true);
    expect(isClassified({ productLine: null })(classification({ productLine: 'kitchen' }))).toBe(false);
  });
});

describe('the row of an assessed complaint', () => {
  const log = () => complaintLog();

  it('is there from the first assessment on, counted once it is confirmed', () => {
    const one = log();
    one.after(1, 'acknowledge');
    expect(classificationOf(one.events)).toBeUndefined();
    one.after(2, 'assess');
    expect(classificationOf(one.events)).toMatchObject({ sequence: 3, counted: false, fault: 'supplier' });
    one.after(3, 'confirm');
    expect(classificationOf(one.events)).toMatchObject({ sequence: 4, counted: true });
    one.after(4, 'reply');
    expect(classificationOf(one.events)?.sequence).toBe(4);
  });

  it('says the newest assessment, and counts neither what was merged nor what was none', () => {
    for (const end of [['merge'], ['propose-invalid', 'confirm-invalid']] as const) {
      const one = log();
      one.after(1, 'confirm');
      one.after(2, 'assess');
      one.after(3, {
        type: 'assess',
        data: { cause: 'MISUSE', fault: 'customer', severity: 4, priority: 'low' },
      });
      expect(classificationOf(one.events)).toMatchObject({
        cause: 'MISUSE',
        furtherCauses: [],
        counted: true,
      });
      for (const command of end) one.after(4, command);
      expect(classificationOf(one.events)).toMatchObject({ cause: 'MISUSE', counted: false });
    }
  });
});
