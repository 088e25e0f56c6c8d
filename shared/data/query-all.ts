import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** Every item of a query, page by page, read consistently. Only for partitions whose size is bounded by one complaint, customer, bucket or day of costs. */
export async function queryAll(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ConsistentRead'>,
): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    { ...query, TableName: name, ConsistentRead: true },
  ))
    found.push(...(Items ?? []));
  return found;
}
