import {
  CreateTableCommand,
  PutItemCommand,
  type PutItemCommandInput,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';

let aws: EmulatorUnderTest;
const TableName = 'log';
const once = 'attribute_not_exists(pk)';

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  await aws.tables.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'indexed'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'sparse',
          KeySchema: [{ AttributeName: 'indexed', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
});
afterAll(() => aws?.end());

const put = (pk: string, more: Partial<PutItemCommandInput> = {}, attributes = {}) =>
  aws.tables.send(
    new PutItemCommand({
      TableName,
      Item: { pk: { S: pk }, ...attributes },
      ReturnConsumedCapacity: 'INDEXES',
      ...more,
    }),
  );
/** Attributes of a bit less than so many kilobytes. */
const kilobytes = (count: number) => ({ text: { S: 'x'.repeat(count * 1024 - 100) } });

describe('emulator: tables', () => {
  it('let one of 64 conditional puts win', async () => {
    const race = Array.from({ length: 64 }, () => put('EVENT#1', { ConditionExpression: once }));
    const ended = await Promise.allSettled(race);
    const lost = ended.filter(({ status }) => status === 'rejected');
    expect(lost).toHaveLength(63);
    for (const { reason } of lost as PromiseRejectedResult[])
      expect(reason.name).toBe('ConditionalCheckFailedException');
  });

  it('show what stands when a condition fails and it was asked for', async () => {
    await put('EVENT#2', {}, { by: { S: 'somebody' } });
    await expect(
      put('EVENT#2', { ConditionExpression: once, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    ).rejects.toMatchObject({ Item: { by: { S: 'somebody' } } });
  });

  it('write all of a transaction or nothing, and say what cancelled it', async () => {
    await put('EVENT#3');
    const items = ['EVENT#4', 'EVENT#3'].map((pk) => ({
      Put: { TableName, Item: { pk: { S: pk } }, ConditionExpression: once },
    }));
    await expect(
      aws.tables.send(new TransactWriteItemsCommand({ TransactItems: items })),
    ).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    await put('EVENT#4', { ConditionExpression: once });
  });

  it('count write units by size, per index, and twice in a transaction', async () => {
    const plain = await put('BIG#1', {}, kilobytes(3));
    expect(plain.ConsumedCapacity?.CapacityUnits).toBe(3);
    const indexed = await put('BIG#2', {}, { ...kilobytes(3), indexed: { S: 'x' } });
    expect(indexed.ConsumedCapacity?.CapacityUnits).toBe(6);
    const { ConsumedCapacity } = await aws.tables.send(
      new TransactWriteItemsCommand({
        TransactItems: [{ Put: { TableName, Item: { pk: { S: 'SMALL' } } } }],
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(ConsumedCapacity?.[0]?.CapacityUnits).toBe(2);
  });
});
