import type { LinkRepository } from '../../../shared/data/link-repository.ts';
import type { ComplaintLink } from '../../../shared/domain/complaints/links.ts';

/** In memory; held to the real repository by test/contract/link-repository.test.ts. */
export function fakeLinkRepository(): LinkRepository {
  const rows = new Map<string, ComplaintLink>();
  return {
    async put(link) {
      const key = `${link.to} ${link.reference} ${link.how}`;
      const there = rows.get(key);
      if (there && there.sequence >= link.sequence) return 'newer-there';
      rows.set(key, structuredClone(link));
      return 'put';
    },
    linksTo: async (reference) =>
      [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, link]) => structuredClone(link))
        .filter(({ to, there }) => to === reference && there),
  };
}
