import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { ApiKey } from '../domain/integration/api-key.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export interface ApiKeyPage {
  readonly keys: readonly ApiKey[];
  /** Id to go on after; absent on the last page. */
  readonly after?: string;
}

/** Keys of integrators: hashes only. Reads of one key are strongly consistent. */
export interface ApiKeyRepository {
  find(id: string): Promise<ApiKey | undefined>;
  /** Newest first. One Query a page. */
  list(after?: string): Promise<ApiKeyPage>;
  /** @throws when the id is taken, which does not happen. */
  add(key: ApiKey): Promise<void>;
  /** The first to revoke it stays its revoker. @returns the key as it is then; undefined when there is none. */
  revoke(id: string, by: { readonly at: Instant; readonly staffId: string }): Promise<ApiKey | undefined>;
  /** Notes the UTC day of a use; a key that is gone or was used that day already is left alone. */
  used(id: string, on: string): Promise<void>;
}

const pageSize = 50;

function toKey(item: Readonly<Record<string, unknown>>): ApiKey {
  const { pk: _pk, sk: _sk, ...key } = item;
  return key as unknown as ApiKey;
}

export function apiKeyRepository({ client, name: TableName }: Table): ApiKeyRepository {
  const find = async (id: string) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.apiKey(id), ConsistentRead: true }),
    );
    return Item && toKey(Item);
  };
  /** Changes a key where the condition holds. */
  const change = async (id: string, set: string, condition: string, values: Record<string, string>) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keys.apiKey(id),
          UpdateExpression: `SET ${set}`,
          ConditionExpression: `attribute_exists(pk) AND ${condition}`,
          ExpressionAttributeValues: values,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };
  return {
    find,
    async list(after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.apiKeys },
          ScanIndexForward: false,
          Limit: pageSize,
          ConsistentRead: true,
          ExclusiveStartKey: after === undefined ? undefined : keys.apiKey(after),
        }),
      );
      return { keys: Items.map(toKey), ...(LastEvaluatedKey && { after: String(LastEvaluatedKey.sk) }) };
    },
    async add(key) {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...keys.apiKey(key.id), ...key },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    },
    async revoke(id, { at, staffId }) {
      await change(id, 'revokedAt = :at, revokedBy = :by', 'attribute_not_exists(revokedAt)', {
        ':at': at,
        ':by': staffId,
      });
      return find(id);
    },
    used: (id, on) =>
      change(id, 'lastUsedOn = :on', '(attribute_not_exists(lastUsedOn) OR lastUsedOn < :on)', { ':on': on }),
  };
}
