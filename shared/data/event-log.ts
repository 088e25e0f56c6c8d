import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';
import { eventVersion, upcast } from './upcast.ts';

/**
 * A partition of numbered immutable events. Appending is one conditional put: the condition is the optimistic lock, the
 * guard of the invariants and the audit log in one. Reads are strongly consistent.
 */
export interface EventLog {
  append(key: Key, event: Readonly<Record<string, unknown>>): Promise<'appended' | 'taken'>;
  /** The newest event: about one read unit however long the history. */
  head(pk: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  get(key: Key): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** All events after `sequence`, oldest first. */
  since(pk: string, sequence: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export function eventLog(table: Table): EventLog {
  const { client, name: TableName } = table;
  return {
    async append(key, event) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...key, ...event, v: eventVersion },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'appended';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'taken';
        throw error;
      }
    },
    async head(pk) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':pk': pk, ':first': keys.event(1), ':last': keys.lastEvent },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      return Items?.[0] && upcast(Items[0]);
    },
    async get(key) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
      return Item && upcast(Item);
    },
    async since(pk, sequence) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':first': keys.event(sequence + 1), ':last': keys.lastEvent },
      });
      return items.map(upcast);
    },
  };
}
