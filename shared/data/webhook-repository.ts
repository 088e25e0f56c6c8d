import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { Webhook } from '../domain/integration/webhook.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** A webhook with what the sender knows of it. */
export interface KnownWebhook {
  readonly webhook: Webhook;
  /** Nothing has been delivered since, in real time; absent: the last attempt succeeded, or none was made. */
  readonly failingSince?: Instant;
}

/** Webhooks by version, and whether they fail. */
export interface WebhookRepository {
  /** Every version of every webhook. Eventually consistent: read for each batch of events. */
  versions(): Promise<readonly Webhook[]>;
  /** The newest version, also of a removed one. Strongly consistent. */
  find(id: string): Promise<KnownWebhook | undefined>;
  /** Adds a version; `taken` when somebody added that version first. One write request. */
  add(webhook: Webhook): Promise<'added' | 'taken'>;
  /** Notes a failure. @returns since when nothing has been delivered. */
  failed(id: string, at: Instant): Promise<Instant>;
  /** Forgets the failures. */
  succeeded(id: string): Promise<void>;
}

type Item = Readonly<Record<string, unknown>>;

function toWebhook(item: Item): Webhook {
  const { pk: _pk, sk: _sk, ...webhook } = item;
  return webhook as unknown as Webhook;
}
const isVersion = (item: Item): boolean => typeof item.version === 'number';

export function webhookRepository(table: Table): WebhookRepository {
  const { client, name: TableName } = table;
  const health = async (id: string, UpdateExpression: string, values?: Record<string, string>) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: keys.webhookHealth(id),
        UpdateExpression,
        ReturnValues: 'ALL_NEW',
        ...(values && { ExpressionAttributeValues: values }),
      }),
    );
    return Attributes;
  };
  return {
    async versions() {
      const items = await queryAll(
        table,
        { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': keys.webhooks } },
        { consistent: false },
      );
      return items.filter(isVersion).map(toWebhook);
    },
    async find(id) {
      const { from, to } = keys.webhookRange(id);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': keys.webhooks, ':from': from, ':to': to },
          ScanIndexForward: false,
          Limit: 2,
          ConsistentRead: true,
        }),
      );
      const newest = Items.find(isVersion);
      const failingSince = Items.find((item) => !isVersion(item))?.failingSince as Instant | undefined;
      return newest && { webhook: toWebhook(newest), ...(failingSince !== undefined && { failingSince }) };
    },
    async add(webhook) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.webhook(webhook.id, webhook.version), ...webhook },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'added';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'taken';
        throw error;
      }
    },
    async failed(id, at) {
      const item = await health(id, 'SET failingSince = if_not_exists(failingSince, :at)', { ':at': at });
      return (item?.failingSince as Instant | undefined) ?? at;
    },
    async succeeded(id) {
      await health(id, 'REMOVE failingSince');
    },
  };
}
