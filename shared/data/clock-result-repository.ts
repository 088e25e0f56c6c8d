import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { ClockResult } from '../domain/reports/clock-result.ts';
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

function toResult(item: Readonly<Record<string, unknown>>): ClockResult {
  const { pk: _pk, sk: _sk, ...result } = item;
  return result as unknown as ClockResult;
}

export function clockResultRepository({ client, name: TableName }: Table): ClockResultRepository {
  return {
    async put(result) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.clockResult(result), ...result },
            ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':sequence': result.sequence },
          }),
        );
        return 'put';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'newer-there';
        throw error;
      }
    },
    async dueBetween(from, to, most) {
      const found: ClockResult[] = [];
      for (const month of monthsBetween(from, to)) {
        const first = from.startsWith(month) ? from.slice(8) : '01';
        const last = to.startsWith(month) ? to.slice(8) : '31';
        const pages = paginateQuery(
          { client },
          {
            TableName,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
            ExpressionAttributeValues: {
              ':pk': keys.clockResults(month),
              ':first': `${first}#`,
              ':last': `${last}#~`,
            },
          },
        );
        for await (const { Items = [] } of pages) {
          found.push(...Items.map(toResult));
          if (found.length > most) return found;
        }
      }
      return found;
    },
  };
}
