import {
  CreateStackCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DescribeTimeToLiveCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';

let aws: EmulatorUnderTest;
beforeAll(async () => {
  aws = await startEmulatorUnderTest();
});
afterAll(() => aws?.end());

const StackName = 'storage';
const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });

/** A table as CDK's TableV2 writes it, without a name of its own. */
const template = (deletionProtected: boolean, indexes: readonly string[]) =>
  JSON.stringify({
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: ['pk', ...indexes].map(string),
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          ...(indexes.length > 0 && {
            GlobalSecondaryIndexes: indexes.map((name) => ({
              IndexName: name,
              KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
              Projection: { ProjectionType: 'ALL' },
            })),
          }),
          Replicas: [{ Region: { Ref: 'AWS::Region' }, DeletionProtectionEnabled: deletionProtected }],
          StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        },
      },
    },
  });

async function deployed(status: string): Promise<string> {
  await until(`stack ${status}`, async () => {
    const { Stacks } = await aws.stacks.send(new DescribeStacksCommand({ StackName }));
    return Stacks?.[0]?.StackStatus === status;
  });
  const resource = new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'Table' });
  return (await aws.stacks.send(resource)).StackResourceDetail?.PhysicalResourceId ?? '';
}

describe('emulator: tables made by CloudFormation (patch cloudformation_tables)', () => {
  let TableName = '';

  it('have the time-to-live that the template says', async () => {
    await aws.stacks.send(new CreateStackCommand({ StackName, TemplateBody: template(false, []) }));
    TableName = await deployed('CREATE_COMPLETE');
    const { TimeToLiveDescription } = await aws.tables.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
  });

  it('keep their items when a property changes', async () => {
    const Item = { pk: { S: 'kept' }, byState: { S: 'open' } };
    await aws.tables.send(new PutItemCommand({ TableName, Item }));
    await aws.stacks.send(new UpdateStackCommand({ StackName, TemplateBody: template(true, []) }));
    expect(await deployed('UPDATE_COMPLETE')).toBe(TableName);
    expect((await aws.tables.send(new ScanCommand({ TableName }))).Items).toEqual([Item]);
  });

  it('keep their items when an index is added, which then lists them', async () => {
    await aws.stacks.send(new UpdateStackCommand({ StackName, TemplateBody: template(false, ['byState']) }));
    await until(
      'the index',
      async () => {
        const { Count } = await aws.tables
          .send(
            new QueryCommand({
              TableName,
              IndexName: 'byState',
              KeyConditionExpression: 'byState = :state',
              ExpressionAttributeValues: { ':state': { S: 'open' } },
            }),
          )
          .catch(() => ({ Count: 0 }));
        return Count === 1;
      },
      10,
    );
  });
});
