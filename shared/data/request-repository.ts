import type { RequestResult } from '../domain/requests/request-result.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import type { Table } from './table.ts';

/** How all questions to suppliers and departments went, by the local day they were asked. Derived; eventually consistent. */
export interface RequestRepository {
  /** Puts a row unless one of the same or a higher sequence is there. */
  put(result: RequestResult): Promise<'put' | 'newer-there'>;
  /**
   * Requests asked from `from` to `to` (local dates `YYYY-MM-DD`, both included), by day. One Query a month; it stops when
   * it holds more than `most`.
   */
  askedBetween(from: string, to: string, most: number): Promise<readonly RequestResult[]>;
}

export function requestRepository(table: Table): RequestRepository {
  const rows = datedRows<RequestResult>(table);
  return {
    put: (result) => rows.put(keys.request(result), result),
    askedBetween: (from, to, most) =>
      rows.between(
        monthsBetween(from, to).map((month) => ({
          pk: keys.requests(month),
          first: `${from.startsWith(month) ? from.slice(8) : '01'}#`,
          last: `${to.startsWith(month) ? to.slice(8) : '31'}#~`,
        })),
        most,
      ),
  };
}
