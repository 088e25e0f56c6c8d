import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, toMillis } from '../domain/instant.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Somebody who has a complaint open. */
export interface Present {
  readonly staffId: string;
  readonly seenAt: Instant;
  /** Has begun to write something. */
  readonly writing?: true;
}

/** Who has which complaint open: items that live a few minutes. Times are real, whatever clock the business has. */
export interface PresenceRepository {
  put(reference: string, present: Present): Promise<void>;
  /** Whoever was seen at `since` or later, by id. One Query. */
  list(reference: string, since: Instant): Promise<readonly Present[]>;
}

const livesSeconds = 600;
/** More than anybody reads. */
const most = 25;

export function presenceRepository({ client, name: TableName }: Table): PresenceRepository {
  return {
    async put(reference, present) {
      const expiresAt = Math.floor(toMillis(present.seenAt) / 1000) + livesSeconds;
      const key = keys.present(reference, present.staffId);
      await client.send(new PutCommand({ TableName, Item: { ...key, ...present, expiresAt } }));
    },
    async list(reference, since) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.presence(reference) },
          Limit: most,
        }),
      );
      return (Items as Present[])
        .filter(({ seenAt }) => seenAt >= since)
        .map(({ staffId, seenAt, writing }) => ({ staffId, seenAt, ...(writing && { writing }) }));
    },
  };
}
