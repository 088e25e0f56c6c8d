import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { LinkRepository } from '../../shared/data/link-repository.ts';
import type { ComplaintLink } from '../../shared/domain/complaints/links.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';

/** What every repository of links does; run against the fake and against the real table. */
export function linkRepositoryContract(open: () => LinkRepository): void {
  const own = () => referenceOf(ids.hash(ids.commandId()));
  const link = (to: string, over: Partial<ComplaintLink> = {}): ComplaintLink => ({
    reference: 'R-1111-1111-111',
    to,
    how: 'linked',
    there: true,
    sequence: 2,
    ...over,
  });

  describe('a repository of links', () => {
    it('finds what names a complaint, each way of naming it once', async () => {
      const links = open();
      const to = own();
      const merged = link(to, { how: 'merged', sequence: 3 });
      const other = link(to, { reference: 'R-2222-2222-222' });
      for (const one of [merged, other, link(to), link(own())]) await links.put(one);
      expect(await links.linksTo(to)).toEqual([link(to), merged, other]);
      expect(await links.linksTo(own())).toEqual([]);
    });

    it('keeps the newest: duplicates and late deliveries change nothing; what was taken back is gone', async () => {
      const links = open();
      const to = own();
      expect(await links.put(link(to, { sequence: 5, there: false }))).toBe('put');
      expect(await links.put(link(to))).toBe('newer-there');
      expect(await links.linksTo(to)).toEqual([]);
      expect(await links.put(link(to, { sequence: 6 }))).toBe('put');
      expect(await links.linksTo(to)).toEqual([link(to, { sequence: 6 })]);
    });
  });
}
