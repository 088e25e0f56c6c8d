import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { Classification } from '../domain/triage/classification.ts';
import { table as names } from '../names.ts';
import { datedRows } from './dated-rows.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import type { Table } from './table.ts';

/** Assessed complaints by month of receipt and by cause. Derived; eventually consistent. */
export interface ClassificationRepository {
  /** Puts a row unless one of the same or a higher sequence is there. */
  put(row: Classification): Promise<'put' | 'newer-there'>;
  /** Assessed complaints received from `from` until before `until`, oldest first; stops above `most`. */
  receivedBetween(from: Instant, until: Instant, most: number): Promise<readonly Classification[]>;
  /**
   * When the complaints with the same main cause came that are nearest to this one: at most `each` before and `each` after
   * it. Two Queries of a few bytes each, however many there are.
   */
  nearestOfCause(
    complaint: { readonly reference: string; readonly receivedAt: Instant; readonly cause: string },
    each: number,
  ): Promise<readonly Instant[]>;
}

const { name: IndexName, partitionKey, sortKey } = names.ownerIndex;

type Row = Classification & { readonly [partitionKey]?: string; readonly [sortKey]?: string };

/** In the index only while it counts, so that it is found there under its newest cause and no other. */
const indexed = (row: Classification): Row => ({
  ...row,
  ...(row.counted && {
    [partitionKey]: keys.cause(row.cause),
    [sortKey]: keys.classification(row).sk,
  }),
});

export function classificationRepository(table: Table): ClassificationRepository {
  const { client, name: TableName } = table;
  const rows = datedRows<Row>(table);

  async function beside(cause: string, own: string, later: boolean, each: number): Promise<Instant[]> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName,
        KeyConditionExpression: `#partition = :partition AND #sort ${later ? '>' : '<'} :own`,
        ExpressionAttributeNames: { '#partition': partitionKey, '#sort': sortKey },
        ExpressionAttributeValues: { ':partition': keys.cause(cause), ':own': own },
        ScanIndexForward: later,
        Limit: each,
      }),
    );
    return Items.map((item) => String(item[sortKey]).split('#')[0] ?? '');
  }

  return {
    put: (row) => rows.put(keys.classification(row), indexed(row)),
    async receivedBetween(from, until, most) {
      if (from >= until) return [];
      const months = monthsBetween(from.slice(0, 10), until.slice(0, 10));
      const ranges = months.map((month) => ({ pk: keys.classifications(month), first: from, last: until }));
      const found = await rows.between(ranges, most);
      return found.map(({ [partitionKey]: _pk, [sortKey]: _sk, ...row }) => row);
    },
    async nearestOfCause(complaint, each) {
      const own = keys.classification(complaint).sk;
      const found = await Promise.all(
        [false, true].map((later) => beside(complaint.cause, own, later, each)),
      );
      return found.flat();
    },
  };
}
