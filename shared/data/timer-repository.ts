import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { bucketOf, bucketShards, type Timer, type TimerSettings } from '../domain/sla/timer-route.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** Timers that are too far away for the delay queue: rows in time buckets, and how far the sweep has come. */
export interface TimerRepository {
  /** Puts a row in the bucket of its real moment. Putting it twice is the same row. TTL reaps it after the bucket is over; TTL never decides anything. */
  put(timer: Timer): Promise<void>;
  /** All rows of one bucket, read consistently. */
  inBucket(bucket: Instant): Promise<readonly Timer[]>;
  /** Every row that fires before this real instant has been sent; undefined before the first sweep. */
  watermark(): Promise<Instant | undefined>;
  moveWatermark(to: Instant): Promise<void>;
}

const daySeconds = 86_400;

/** Spreads rows by their reference: the same row always lands on the same shard. */
function shardOf(reference: string): number {
  let sum = 0;
  for (const letter of reference) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % bucketShards;
}

function toTimer(item: Readonly<Record<string, unknown>>): Timer {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...timer } = item;
  return timer as unknown as Timer;
}

export function timerRepository(table: Table, settings: TimerSettings): TimerRepository {
  const { client, name: TableName } = table;
  return {
    async put(timer) {
      const bucket = bucketOf(timer.fireAt, settings);
      const expiresAt = Math.ceil(Date.parse(bucket) / 1000) + settings.bucketSeconds + daySeconds;
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...keys.timer(bucket, shardOf(timer.reference), timer), ...timer, expiresAt },
        }),
      );
    },
    async inBucket(bucket) {
      const shards = Array.from({ length: bucketShards }, (_, shard) => shard);
      const found = await Promise.all(
        shards.map((shard) =>
          queryAll(table, {
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': keys.timerBucket(bucket, shard) },
          }),
        ),
      );
      return found.flat().map(toTimer);
    },
    async watermark() {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keys.sweepWatermark, ConsistentRead: true }),
      );
      return Item?.sentBefore as Instant | undefined;
    },
    async moveWatermark(to) {
      await client.send(new PutCommand({ TableName, Item: { ...keys.sweepWatermark, sentBefore: to } }));
    },
  };
}
