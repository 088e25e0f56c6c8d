import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../domain/errors.ts';
import { toMillis } from '../domain/instant.ts';
import type { DeliveryAttempt } from '../domain/integration/delivery.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

export interface AttemptPage {
  readonly attempts: readonly DeliveryAttempt[];
  /** Where the next page begins; absent on the last. */
  readonly after?: string;
}

/** The log of what was sent to webhooks: an item for each attempt, kept for thirty days. */
export interface DeliveryRepository {
  /** All attempts of one delivery, oldest first. Strongly consistent. */
  attempts(webhookId: string, deliveryId: string): Promise<readonly DeliveryAttempt[]>;
  /** Keeps an attempt; `taken` when that attempt was kept before. One write request. */
  keep(attempt: DeliveryAttempt): Promise<'kept' | 'taken'>;
  /** Newest event first, its newest attempt first. One Query a page. */
  list(webhookId: string, after?: string): Promise<AttemptPage>;
}

const pageSize = 50;
const keptSeconds = 30 * 86_400;

function toAttempt(item: Readonly<Record<string, unknown>>): DeliveryAttempt {
  const { pk: _pk, sk: _sk, expiresAt: _ttl, ...attempt } = item;
  return attempt as unknown as DeliveryAttempt;
}

/** `<delivery>-<attempt>`: the sort key without its prefix, with signs that an address may hold. */
const cursor = /^(\d{8}T\d{9}Z-[0-9a-f]{24})-(\d{1,3})$/;

export function deliveryRepository(table: Table): DeliveryRepository {
  const { client, name: TableName } = table;
  return {
    async attempts(webhookId, deliveryId) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :delivery)',
        ExpressionAttributeValues: { ':pk': keys.deliveries(webhookId), ':delivery': `${deliveryId}#` },
      });
      return items.map(toAttempt);
    },
    async keep(attempt) {
      const expiresAt = Math.floor(toMillis(attempt.at) / 1000) + keptSeconds;
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.delivery(attempt), ...attempt, expiresAt },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'kept';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'taken';
        throw error;
      }
    },
    async list(webhookId, after) {
      const [, deliveryId = '', attempt] = after === undefined ? [] : (cursor.exec(after) ?? []);
      if (after !== undefined && attempt === undefined)
        throw new DomainError('invalid', 'page-unknown', 'There is no such page; start from the first page.');
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.deliveries(webhookId) },
          ScanIndexForward: false,
          Limit: pageSize,
          ExclusiveStartKey:
            attempt === undefined
              ? undefined
              : keys.delivery({ webhookId, deliveryId, attempt: Number(attempt) }),
        }),
      );
      const attempts = Items.map(toAttempt);
      const last = attempts.at(-1);
      return {
        attempts,
        ...(LastEvaluatedKey && last && { after: `${last.deliveryId}-${last.attempt}` }),
      };
    },
  };
}
