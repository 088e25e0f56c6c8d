import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CostRecord } from '../domain/finance/cost-records.ts';
import { fromItem, type StoredCost, toItem } from './cost-items.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** Totals of costs, by day. Putting a record overwrites the one before: recording an hour again changes nothing. */
export interface CostRepository {
  /** All records of a UTC day, in no order. */
  recordsOf(day: string): Promise<readonly CostRecord[]>;
  /** The records of one complaint on a UTC day. */
  complaintOn(reference: string, day: string): Promise<readonly CostRecord[]>;
  overwrite(records: readonly CostRecord[]): Promise<void>;
}

const parallelPuts = 16;

export function costRepository(table: Table): CostRepository {
  const { client, name: TableName } = table;
  /** Read consistently: the recorder writes only what differs from what it reads. */
  async function query(day: string, prefix?: string): Promise<readonly CostRecord[]> {
    const items = await queryAll(table, {
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': keys.costDay(day), ...(prefix && { ':prefix': prefix }) },
    });
    return items.map((item) => fromItem(item as unknown as StoredCost));
  }
  return {
    recordsOf: (day) => query(day),
    complaintOn: (reference, day) => query(day, keys.costComplaint(reference)),
    async overwrite(records) {
      for (let i = 0; i < records.length; i += parallelPuts) {
        const puts = records
          .slice(i, i + parallelPuts)
          .map((record) => client.send(new PutCommand({ TableName, Item: toItem(record) })));
        await Promise.all(puts);
      }
    },
  };
}
