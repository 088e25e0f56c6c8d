import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query-all.ts';
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

export function poisonRepository(table: Table): PoisonRepository {
  const { client, name: TableName } = table;
  return {
    async keep(poison) {
      await client.send(
        new PutCommand({ TableName, Item: { ...keys.poison(poison.consumer, poison.record), ...poison } }),
      );
    },
    async of(consumer) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.poisonOf(consumer) },
      });
      return items.map(({ pk, sk, ...poison }) => poison as unknown as Poison);
    },
    async remove({ consumer, record }) {
      await client.send(new DeleteCommand({ TableName, Key: keys.poison(consumer, record) }));
    },
  };
}
