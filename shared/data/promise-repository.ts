import type { PromiseResult } from '../domain/promises/promise-result.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import type { Table } from './table.ts';

/** How all promises to customers went, by the local day they were due. Derived; eventually consistent. */
export interface PromiseRepository {
  /** Puts a row unless one of the same or a higher sequence is there. */
  put(result: PromiseResult): Promise<'put' | 'newer-there'>;
  /** Promises due from `from` to `to` (local dates, both included), by day. One Query a month; it stops when it holds more than `most`. */
  dueBetween(from: string, to: string, most: number): Promise<readonly PromiseResult[]>;
}

export function promiseRepository(table: Table): PromiseRepository {
  const rows = datedRows<PromiseResult>(table);
  return {
    put: (result) => rows.put(keys.promise(result), result),
    dueBetween: (from, to, most) =>
      rows.between(
        monthsBetween(from, to).map((month) => ({
          pk: keys.promises(month),
          first: `${from.startsWith(month) ? from.slice(8) : '01'}#`,
          last: `${to.startsWith(month) ? to.slice(8) : '31'}#~`,
        })),
        most,
      ),
  };
}
