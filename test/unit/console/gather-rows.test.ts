import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import { gatherRows } from '../../../web/console/queue/gather-rows.ts';

const row = (reference: string) => ({ reference }) as QueueRow;

/** An API whose pages hold so many rows each. */
function pagesOf(...sizes: readonly number[]) {
  const asked: (string | undefined)[] = [];
  const ask = async (after: string | undefined) => {
    asked.push(after);
    const page = Number(after ?? 0);
    const complaints = Array.from({ length: sizes[page] ?? 0 }, (_, n) => row(`R-${page}-${n}`));
    return { complaints, ...(page + 1 < sizes.length && { after: String(page + 1) }) };
  };
  return { ask, asked };
}

describe('gathering rows for a page of the screen', () => {
  it('asks once when the first page has enough', async () => {
    const { ask, asked } = pagesOf(50, 50, 50);
    const { rows, after } = await gatherRows(ask, undefined);
    expect([rows.length, after, asked]).toEqual([50, '1', [undefined]]);
  });

  it('looks further where a filter left few, and never at all of 10,000', async () => {
    const { ask, asked } = pagesOf(...Array.from({ length: 200 }, () => 2));
    const { rows, after } = await gatherRows(ask, undefined);
    expect(asked).toHaveLength(5);
    expect([rows.length, after]).toEqual([10, '5']);
    expect((await gatherRows(ask, after)).rows[0]?.reference).toBe('R-5-0');
  });

  it('ends at the last page without one after it', async () => {
    const { ask, asked } = pagesOf(3, 0, 1);
    expect(await gatherRows(ask, undefined)).toEqual({ rows: ['R-0-0', 'R-0-1', 'R-0-2', 'R-2-0'].map(row) });
    expect(asked).toHaveLength(3);
  });
});
