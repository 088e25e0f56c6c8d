import { describe, expect, it } from 'vitest';
import type { CostRepository } from '../../shared/data/cost-repository.ts';
import type { ComplaintCost, CostRecord, FunctionCost } from '../../shared/domain/finance/cost-records.ts';

const hour = '2031-03-04T09';
const complaint = (reference: string, at = hour, picodollars = 1n): ComplaintCost => ({
  kind: 'complaint',
  hour: at,
  reference,
  invocations: 1,
  picodollars,
});
const ofFunction = (over: Partial<FunctionCost> = {}): FunctionCost => ({
  kind: 'function',
  hour,
  functionName: 'relay',
  feature: 'stream',
  invocations: 3,
  coldStarts: 1,
  billedMs: 41,
  // Beyond what a floating-point number holds exactly.
  picodollars: 9_007_199_254_740_993n,
  unpriced: 1,
  operations: {
    'DynamoDB.GetItem': { requests: 2, quantity: '2.5', picodollars: 312_500n },
    'Translate.TranslateText': { requests: 1, quantity: '1', picodollars: null },
  },
  ...over,
});
const windowOf = (at: string): CostRecord => ({
  kind: 'window',
  hour: at,
  recordedAt: '2031-03-04T11:00:00.000Z',
  priceTable: 'us-east-1-2026-11-01',
  invocations: 3,
  picodollars: 10n,
  unattributed: 4n,
  unpriced: 0,
  withoutLine: 1,
  withoutReport: 0,
  cutLines: 2,
  unplacedLines: 0,
});
const sorted = (records: readonly CostRecord[]) =>
  records
    .map((record) => ({ ...record, picodollars: String(record.picodollars) }))
    .sort((a, b) =>
      JSON.stringify(Object.entries(a).map(String)) < JSON.stringify(Object.entries(b).map(String)) ? -1 : 1,
    );

/** What every cost repository does; run against the fake and against the real table. */
export function costRepositoryContract(open: () => CostRepository): void {
  describe('a cost repository', () => {
    it('gives back a day’s records as they were put, to the last picodollar', async () => {
      const costs = open();
      const records = [ofFunction(), complaint('R-A'), windowOf(hour), windowOf('2031-03-04T10')];
      await costs.overwrite([...records, complaint('R-A', '2031-03-05T00')]);
      expect(sorted(await costs.recordsOf('2031-03-04'))).toEqual(sorted(records));
      const [found] = (await costs.recordsOf('2031-03-04')).filter(({ kind }) => kind === 'function');
      expect(found).toEqual(ofFunction());
    });

    it('overwrites: the same hour put again is the same record', async () => {
      const costs = open();
      const day = '2032-03-04';
      const at = `${day}T09`;
      await costs.overwrite([complaint('R-A', at, 5n), ofFunction({ hour: at })]);
      await costs.overwrite([complaint('R-A', at, 7n), ofFunction({ hour: at, invocations: 4 })]);
      const records = await costs.recordsOf(day);
      expect(records).toHaveLength(2);
      expect(records).toContainEqual(complaint('R-A', at, 7n));
      expect(records).toContainEqual(ofFunction({ hour: at, invocations: 4 }));
    });

    it('finds one complaint’s hours of a day', async () => {
      const costs = open();
      const hours = ['2033-03-04T00', '2033-03-04T23'];
      await costs.overwrite([...hours.map((at) => complaint('R-A', at)), complaint('R-AB', hours[0])]);
      expect(sorted(await costs.complaintOn('R-A', '2033-03-04'))).toEqual(
        sorted(hours.map((at) => complaint('R-A', at))),
      );
      expect(await costs.complaintOn('R-A', '2033-03-05')).toEqual([]);
    });

    it('puts more than a page of records', async () => {
      const costs = open();
      const many = Array.from({ length: 70 }, (_, i) => complaint(`R-${i}`, '2034-03-04T01'));
      await costs.overwrite(many);
      expect(await costs.recordsOf('2034-03-04')).toHaveLength(70);
    });
  });
}
