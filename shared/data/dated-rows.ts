import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Rows that figures are counted from, in one partition a month, in the order of their days or instants. */
export interface DatedRows<T> {
  /** Puts a row unless one of the same or a higher sequence is there. */
  put(key: Key, row: T): Promise<'put' | 'newer-there'>;
  /** Rows of the partitions, each from `first` to `last`; it stops when it holds more than `most`. Eventually consistent. */
  between(
    ranges: readonly { readonly pk: string; readonly first: string; readonly last: string }[],
    most: number,
  ): Promise<readonly T[]>;
}

export function datedRows<T extends { readonly sequence: number }>({
  client,
  name: TableName,
}: Table): DatedRows<T> {
  return {
    async put(key, row) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...key, ...row },
            ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':sequence': row.sequence },
          }),
        );
        return 'put';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'newer-there';
        throw error;
      }
    },
    async between(ranges, most) {
      const found: T[] = [];
      for (const { pk, first, last } of ranges) {
        const pages = paginateQuery(
          { client },
          {
            TableName,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
            ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': last },
          },
        );
        for await (const { Items = [] } of pages) {
          found.push(...Items.map(({ pk: _pk, sk: _sk, ...row }) => row as unknown as T));
          if (found.length > most) return found;
        }
      }
      return found;
    },
  };
}
