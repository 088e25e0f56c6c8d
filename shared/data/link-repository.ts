import type { ComplaintLink } from '../domain/complaints/links.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Which logs name a complaint: the other end of each link. Derived; eventually consistent. */
export interface LinkRepository {
  /** Puts a row unless one of the same or a higher sequence is there. */
  put(link: ComplaintLink): Promise<'put' | 'newer-there'>;
  /** Links to a complaint that are there now, by reference. One Query. */
  linksTo(reference: string): Promise<readonly ComplaintLink[]>;
}

/** More than anybody links by hand. */
const most = 200;

export function linkRepository(table: Table): LinkRepository {
  const rows = datedRows<ComplaintLink>(table);
  return {
    put: (link) => rows.put(keys.linkTo(link), link),
    async linksTo(reference) {
      const found = await rows.between([{ pk: keys.complaint(reference), ...keys.linkRange }], most);
      return found.filter(({ there }) => there);
    },
  };
}
