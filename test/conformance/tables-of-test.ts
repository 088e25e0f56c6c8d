import { CreateTableCommand, DescribeTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { until } from '../../local/life/until.ts';
import type { Clients } from './emulator-under-test.ts';

export interface KeysOnlyRecord {
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys: { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };
    readonly NewImage?: unknown;
  };
}

export interface StreamBatch {
  readonly Records: readonly KeysOnlyRecord[];
}

export const keyOf = (record: KeysOnlyRecord) => record.dynamodb.Keys.pk.S;
export const keysOf = ({ Records }: StreamBatch) => Records.map(keyOf);

/** A table shaped as ours: pk, sk, KEYS_ONLY stream. @returns the stream's ARN. */
export async function createStreamedTable({ tables }: Clients, TableName: string): Promise<string> {
  await tables.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    }),
  );
  return until(`table ${TableName}`, async () => {
    const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus === 'ACTIVE' && Table.LatestStreamArn;
  });
}

export async function put({ tables }: Clients, TableName: string, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await tables.send(new PutItemCommand({ TableName, Item: { pk: { S: key }, sk: { S: 'x' } } }));
  }
}
