import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { RequestRepository } from '../../shared/data/request-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { RequestResult } from '../../shared/domain/requests/request-result.ts';
import { requestResult } from '../support/builders/request-results.ts';

/** What every repository of requests does; run against the fake and against the real table. */
export function requestRepositoryContract(open: () => RequestRepository): void {
  const fresh = (over: Partial<RequestResult> = {}) =>
    requestResult({ reference: referenceOf(ids.hash(ids.commandId())), ...over });
  /** The real table is shared: only this run's own rows count. */
  const own = (found: readonly RequestResult[], rows: readonly RequestResult[]) =>
    found.filter((one) => rows.some(({ reference }) => reference === one.reference));

  describe('a repository of requests', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const requests = open();
      const asked = fresh();
      const end = { at: '2026-11-24T04:00:00.000Z', how: 'answered', usedSeconds: 7200 } as const;
      expect(await requests.put(asked)).toBe('put');
      expect(await requests.put(asked)).toBe('newer-there');
      expect(await requests.put({ ...asked, sequence: 8, end })).toBe('put');
      expect(await requests.put(asked)).toBe('newer-there');
      const found = await requests.askedBetween(asked.askedOn, asked.askedOn, 10_000);
      expect(own(found, [asked])).toEqual([{ ...asked, sequence: 8, end }]);
    });

    it('finds what was asked from day to day over the ends of months and years, each request of a complaint', async () => {
      const requests = open();
      const days = ['2033-10-31', '2033-11-01', '2033-12-31', '2034-01-01'];
      const rows = days.map((askedOn) => fresh({ askedOn }));
      const [first] = rows;
      if (!first) throw new Error('no row');
      for (const row of [...rows].reverse()) await requests.put(row);
      await requests.put({ ...first, request: 2 });
      const between = async (from: string, to: string) =>
        own(await requests.askedBetween(from, to, 10_000), rows).map(({ askedOn }) => askedOn);
      expect(await between('2033-11-01', '2033-12-31')).toEqual(days.slice(1, 3));
      expect(await between('2033-10-31', '2034-01-31')).toEqual(['2033-10-31', ...days]);
      expect(await between('2033-12-01', '2033-11-01')).toEqual([]);
      expect((await requests.askedBetween('2033-10-31', '2034-01-31', 1)).length).toBeGreaterThan(1);
    });
  });
}
