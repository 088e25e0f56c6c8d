import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { type Key, keys } from './keys.ts';
import type { Table } from './table.ts';

/** A stream record that a consumer could never take in: its key (the payload stays in the table) and why. */
export interface Poison {
  readonly consumer: string;
  readonly record: Key;
  readonly at: Instant;
  /** Name and code of the error; never its message, which may quote the payload. */
  readonly reason: string;
}

export interface PoisonRepository {
  /** Keeping the same record twice is one item. */
  keep(poison: Poison): Promise<void>;
  /** What a consumer could not take in, in key order. */
  of(consumer: string): Promise<readonly Poison[]>;
  /** Only the redrive tool, with its own grant, may remove. */
  remove(poison: Poison): Promise<void>;
}

export function poisonRepository({ client, name: TableName }: Table): PoisonRepository {
  return {
    async keep(poison) {
      await client.send(
        new PutCommand({ TableName, Item: { ...keys.poison(poison.consumer, poison.record), ...poison } }),
      );
    },
    async of(consumer) {
      const found: Poison[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': keys.poisonOf(consumer) },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        for (const { record, at, reason } of page.Items ?? []) found.push({ consumer, record, at, reason });
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    },
    async remove({ consumer, record }) {
      await client.send(new DeleteCommand({ TableName, Key: keys.poison(consumer, record) }));
    },
  };
}
