import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { ClassificationRepository } from '../../shared/data/classification-repository.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import type { Classification } from '../../shared/domain/triage/classification.ts';
import { classification } from '../support/builders/classifications.ts';

/** What every repository of assessed complaints does; run against the fake and against the real table. */
export function classificationRepositoryContract(open: () => ClassificationRepository): void {
  const fresh = (over: Partial<Classification> = {}) =>
    classification({ reference: referenceOf(ids.hash(ids.commandId())), ...over });
  /** The real table is shared: a cause of this run's own holds its own complaints only. */
  const freshCause = () => `C_${ids.commandId().replaceAll(/[^A-Z0-9]/g, '')}`;
  const on = (day: number) => `2033-03-${String(day).padStart(2, '0')}T02:00:00.000Z`;

  describe('a repository of assessed complaints', () => {
    it('keeps the newest: duplicates and late deliveries change nothing', async () => {
      const rows = open();
      const first = fresh({ receivedAt: on(1), furtherCauses: ['STOCK'] });
      const again = { ...first, sequence: 9, cause: 'LOST_ITEM' };
      expect(await rows.put(first)).toBe('put');
      expect(await rows.put(again)).toBe('put');
      expect(await rows.put(first)).toBe('newer-there');
      const found = await rows.receivedBetween(on(1), on(2), 10_000);
      expect(found.filter(({ reference }) => reference === first.reference)).toEqual([again]);
    });

    it('finds what was received from an instant until before another', async () => {
      const rows = open();
      const all = [1, 2, 31].map((day) => fresh({ receivedAt: on(day) }));
      for (const row of all) await rows.put(row);
      const own = (found: readonly Classification[]) =>
        all.filter(({ reference }) => found.some((one) => one.reference === reference));
      expect(own(await rows.receivedBetween(on(1), on(31), 10_000))).toEqual(all.slice(0, 2));
      expect(own(await rows.receivedBetween(on(2), '2033-04-09T00:00:00.000Z', 10_000))).toEqual(
        all.slice(1),
      );
      expect(await rows.receivedBetween(on(2), on(2), 10)).toEqual([]);
    });

    it('R226 finds the nearest of the same cause, on either side, and no more than asked for', async () => {
      const rows = open();
      const cause = freshCause();
      const all = [3, 5, 8, 13, 21].map((day) => fresh({ receivedAt: on(day), cause }));
      for (const row of [...all, fresh({ receivedAt: on(9), cause: freshCause() })]) await rows.put(row);
      const middle = { reference: all[2]?.reference ?? '', receivedAt: on(8), cause };
      expect([...(await rows.nearestOfCause(middle, 1))].sort()).toEqual([on(5), on(13)]);
      expect([...(await rows.nearestOfCause(middle, 5))].sort()).toEqual([3, 5, 13, 21].map(on));
      expect(await rows.nearestOfCause({ ...middle, cause: freshCause() }, 5)).toEqual([]);
    });

    it('R226 forgets a cause that was corrected, and what no longer counts', async () => {
      const rows = open();
      const [cause, other] = [freshCause(), freshCause()];
      const [moved, merged] = [fresh({ receivedAt: on(3), cause }), fresh({ receivedAt: on(4), cause })];
      for (const row of [moved, merged]) await rows.put(row);
      await rows.put({ ...moved, sequence: 9, cause: other });
      await rows.put({ ...merged, sequence: 9, counted: false });
      const asked = { reference: 'R-0000-0000-000', receivedAt: on(5) };
      expect(await rows.nearestOfCause({ ...asked, cause }, 5)).toEqual([]);
      expect(await rows.nearestOfCause({ ...asked, cause: other }, 5)).toEqual([on(3)]);
    });
  });
}
