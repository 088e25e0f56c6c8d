import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** Every item of a query, page by page, read consistently unless told otherwise. Only for partitions whose size is bounded by one complaint, customer, bucket or day of costs. */
export async function queryAll(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ConsistentRead'>,
  { consistent = true }: { readonly consistent?: boolean } = {},
): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const { Items } of paginateQuery(
    { client },
    { ...query, TableName: name, ConsistentRead: consistent },
  ))
    found.push(...(Items ?? []));
  return found;
}
