import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { PromiseRepository } from '../../shared/data/promise-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { PromiseResult } from '../../shared/domain/promises/promise-result.ts';

const fresh = (over: Partial<PromiseResult> = {}): PromiseResult => ({
  reference: referenceOf(ids.hash(ids.commandId())),
  promise: 1,
  sequence: 4,
  promisedBy: 'zhou',
  orderNumber: null,
  madeAt: '2026-11-24T02:00:00.000Z',
  dueOn: '2026-12-01',
  dueAt: '2026-12-01T16:00:00.000Z',
  ownerId: 'lin',
  department: 'customer-service',
  end: null,
  ...over,
});

/** What every repository of promises does; run against the fake and against the real table. */
export function promiseRepositoryContract(open: () => PromiseRepository): void {
  /** The real table is shared: only this run's own rows count. */
  const own = (found: readonly PromiseResult[], rows: readonly PromiseResult[]) =>
    found.filter((one) => rows.some(({ reference }) => reference === one.reference));

  describe('a repository of promises', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const promises = open();
      const made = fresh();
      const end = { at: '2026-11-30T02:00:00.000Z', how: 'kept' } as const;
      expect(await promises.put(made)).toBe('put');
      expect(await promises.put(made)).toBe('newer-there');
      expect(await promises.put({ ...made, sequence: 6, end })).toBe('put');
      expect(await promises.put(made)).toBe('newer-there');
      const found = await promises.dueBetween(made.dueOn, made.dueOn, 10_000);
      expect(own(found, [made])).toEqual([{ ...made, sequence: 6, end }]);
    });

    it('finds what was due from day to day over the ends of months and years, each promise of a complaint', async () => {
      const promises = open();
      const days = ['2035-10-31', '2035-11-01', '2035-12-31', '2036-01-01'];
      const rows = days.map((dueOn) => fresh({ dueOn }));
      const [first] = rows;
      if (!first) throw new Error('no row');
      for (const row of [...rows].reverse()) await promises.put(row);
      await promises.put({ ...first, promise: 2 });
      const between = async (from: string, to: string) =>
        own(await promises.dueBetween(from, to, 10_000), rows).map(({ dueOn }) => dueOn);
      expect(await between('2035-11-01', '2035-12-31')).toEqual(days.slice(1, 3));
      expect(await between('2035-10-31', '2036-01-31')).toEqual(['2035-10-31', ...days]);
      expect((await promises.dueBetween('2035-10-31', '2036-01-31', 1)).length).toBeGreaterThan(1);
    });
  });
}
