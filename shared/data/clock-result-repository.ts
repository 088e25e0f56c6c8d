import type { ClockResult } from '../domain/reports/clock-result.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import type { Table } from './table.ts';

/** How the promises of all complaints ended, by the local day they were due. Derived; eventually consistent. */
export interface ClockResultRepository {
  /** Puts a result unless one of the same or a higher sequence is there. */
  put(result: ClockResult): Promise<'put' | 'newer-there'>;
  /**
   * Results due from `from` to `to` (local dates `YYYY-MM-DD`, both included), by day. One Query a month; it stops when it
   * holds more than `most`, so that the caller can refuse a period that is too long.
   */
  dueBetween(from: string, to: string, most: number): Promise<readonly ClockResult[]>;
}

export function clockResultRepository(table: Table): ClockResultRepository {
  const rows = datedRows<ClockResult>(table);
  return {
    put: (result) => rows.put(keys.clockResult(result), result),
    dueBetween: (from, to, most) =>
      rows.between(
        monthsBetween(from, to).map((month) => ({
          pk: keys.clockResults(month),
          first: `${from.startsWith(month) ? from.slice(8) : '01'}#`,
          last: `${to.startsWith(month) ? to.slice(8) : '31'}#~`,
        })),
        most,
      ),
  };
}
