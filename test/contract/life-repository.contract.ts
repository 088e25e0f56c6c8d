import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { LifeRepository } from '../../shared/data/life-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { ComplaintLife } from '../../shared/domain/reports/complaint-life.ts';
import { life, surveyed } from '../support/builders/lives.ts';

/** What every repository of lives does; run against the fake and against the real table. */
export function lifeRepositoryContract(open: () => LifeRepository): void {
  const fresh = (over: Partial<ComplaintLife> = {}) =>
    life({ reference: referenceOf(ids.hash(ids.commandId())), ...over });
  /** The real table is shared: only this run's own rows count. */
  const own = <T extends { readonly reference: string }>(found: readonly T[], rows: readonly T[]) =>
    found.filter((one) => rows.some(({ reference }) => reference === one.reference));
  const most = 10_000;

  describe('a repository of lives', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const lives = open();
      const resolved = fresh({ receivedAt: '2031-05-02T02:00:00.000Z' });
      const reopened = { ...resolved, sequence: 6, status: 'reopened', settledAt: null } as const;
      expect(await lives.putLife(resolved)).toBe('put');
      expect(await lives.putLife(resolved)).toBe('newer-there');
      expect(await lives.putLife(reopened)).toBe('put');
      expect(await lives.putLife(resolved)).toBe('newer-there');
      const found = await lives.receivedBetween('2031-05-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z', most);
      expect(own(found, [resolved])).toEqual([reopened]);
    });

    it('finds what was received from an instant until before another, over months and years', async () => {
      const lives = open();
      const instants = ['2033-10-31T16:00:00.000Z', '2033-11-30T15:59:59.999Z', '2034-01-01T00:00:00.000Z'];
      const rows = instants.map((receivedAt) => fresh({ receivedAt }));
      for (const row of [...rows].reverse()) await lives.putLife(row);
      const between = async (from: string, until: string) =>
        own(await lives.receivedBetween(from, until, most), rows).map(({ receivedAt }) => receivedAt);
      expect(await between('2033-10-31T16:00:00.000Z', '2033-11-30T16:00:00.000Z')).toEqual(
        instants.slice(0, 2),
      );
      expect(await between('2033-10-31T16:00:00.001Z', '2034-01-01T00:00:00.000Z')).toEqual([instants[1]]);
      expect(await between('2033-01-01T00:00:00.000Z', '2034-02-01T00:00:00.000Z')).toEqual(instants);
      expect(await between('2034-01-01T00:00:00.000Z', '2033-01-01T00:00:00.000Z')).toEqual([]);
      expect((await lives.receivedBetween(instants[0] ?? '', '2035-01-01T00:00:00.000Z', 1)).length).toBe(2);
    });

    it('keeps a survey by when it was asked, with the answer that counts last', async () => {
      const lives = open();
      const { reference } = fresh();
      const asked = surveyed({ reference, askedAt: '2032-02-29T04:00:00.000Z' });
      const answer = {
        at: '2032-03-02T04:00:00.000Z',
        expected: 5,
        received: 3,
        provenance: 'proven',
      } as const;
      const answered = { ...asked, sequence: 2, answer };
      await lives.putSurvey(answered);
      expect(await lives.putSurvey(asked)).toBe('newer-there');
      await lives.putSurvey({ ...asked, resolutionNumber: 2 });
      const found = await lives.askedBetween('2032-02-29T00:00:00.000Z', '2032-03-01T00:00:00.000Z', most);
      expect(own(found, [asked])).toEqual([answered, { ...asked, resolutionNumber: 2 }]);
    });
  });
}
