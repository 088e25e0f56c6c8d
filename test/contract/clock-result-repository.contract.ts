import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { ClockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { ClockResult } from '../../shared/domain/reports/clock-result.ts';
import { clockResult } from '../support/builders/clock-results.ts';

/** What every repository of clock results does; run against the fake and against the real table. */
export function clockResultRepositoryContract(open: () => ClockResultRepository): void {
  const fresh = (over: Partial<ClockResult> = {}) =>
    clockResult({ reference: referenceOf(ids.hash(ids.commandId())), ...over });
  /** The real table is shared: only this run's own rows count. */
  const own = (found: readonly ClockResult[], rows: readonly ClockResult[]) => {
    const references = rows.map(({ reference }) => reference);
    return found.filter(({ reference }) => references.includes(reference));
  };

  describe('a repository of clock results', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const results = open();
      const open_ = fresh({ sequence: 4, result: 'missed', stoppedAt: null, usedSeconds: null });
      const stopped = { ...open_, sequence: 9, stoppedAt: '2031-01-02T03:00:00.000Z', usedSeconds: 4_000 };
      expect(await results.put(open_)).toBe('put');
      expect(await results.put(open_)).toBe('newer-there');
      expect(await results.put(stopped)).toBe('put');
      expect(await results.put(open_)).toBe('newer-there');
      expect(own(await results.dueBetween(open_.dueOn, open_.dueOn, 10_000), [open_])).toEqual([stopped]);
    });

    it('finds what was due from day to day over the ends of months and years, both days included', async () => {
      const results = open();
      const days = ['2033-10-31', '2033-11-01', '2033-11-30', '2033-12-31', '2034-01-01', '2034-01-02'];
      const rows = days.map((dueOn) => fresh({ dueOn }));
      for (const row of [...rows].reverse()) await results.put(row);
      const between = async (from: string, to: string) =>
        own(await results.dueBetween(from, to, 10_000), rows).map(({ dueOn }) => dueOn);
      expect(await between('2033-11-01', '2034-01-01')).toEqual(days.slice(1, 5));
      expect(await between('2033-10-31', '2034-01-31')).toEqual(days);
      expect(await between('2033-11-30', '2033-11-30')).toEqual(['2033-11-30']);
      expect(await between('2033-12-01', '2033-11-01')).toEqual([]);
    });

    it('keeps the promises of one complaint apart, by clock and number', async () => {
      const results = open();
      const one = fresh({ dueOn: '2032-02-29' });
      const rows = [one, { ...one, number: 2 }, { ...one, clock: 'firstResponse' as const }];
      for (const row of rows) await results.put(row);
      expect(own(await results.dueBetween('2032-02-01', '2032-02-29', 10_000), [one])).toHaveLength(3);
    });

    it('stops soon after the most that was asked for', async () => {
      const results = open();
      for (let i = 0; i < 3; i++) await results.put(fresh({ dueOn: '2035-05-05' }));
      expect((await results.dueBetween('2035-05-05', '2035-05-05', 1)).length).toBeGreaterThan(1);
    });
  });
}
