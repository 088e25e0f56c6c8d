import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  BatchGetItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { SESClient, SendRawEmailCommand, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../local/emulator/emulator.ts';
import { ensureVenv } from '../../local/emulator/venv.ts';
import { freePort } from '../../local/ports.ts';

const region = 'us-east-1';
const stateDir = mkdtempSync(path.join(tmpdir(), 'redress-iam-'));
const TableName = 'Things';
const logGroupName = '/things/functions';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:000000000000:${rest}`;
let emulator: Emulator;
/** Client settings of somebody who holds the one policy under test. */
let bound: ReturnType<typeof settings>;

const settings = (accessKeyId: string, secretAccessKey: string) => ({
  endpoint: emulator.endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey },
  maxAttempts: 1,
});
const key = (pk: string) => ({ pk: { S: pk } });
const denied = { name: expect.stringMatching(/AccessDenied/) };

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'],
      Resource: arn('dynamodb', `table/${TableName}`),
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MINE#*'] } },
    },
    {
      Effect: 'Allow',
      Action: 'ses:SendRawEmail',
      Resource: arn('ses', 'identity/care@example.com'),
      Condition: { StringEquals: { 'ses:FromAddress': 'care@example.com' } },
    },
    { Effect: 'Allow', Action: 'logs:FilterLogEvents', Resource: arn('logs', `log-group:${logGroupName}:*`) },
  ],
};

beforeAll(async () => {
  await ensureVenv();
  emulator = await startEmulator({
    port: await freePort(),
    stateDir,
    smtpPort: await freePort(),
    persist: false,
  });
  const root = settings('test', 'test');
  await new DynamoDBClient(root).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
  for (const EmailAddress of ['care@example.com', 'boss@example.com']) {
    await new SESClient(root).send(new VerifyEmailIdentityCommand({ EmailAddress }));
  }
  for (const name of [logGroupName, '/things/others']) {
    await new CloudWatchLogsClient(root).send(new CreateLogGroupCommand({ logGroupName: name }));
  }
  const iam = new IAMClient(root);
  const UserName = 'bound';
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(
    new PutUserPolicyCommand({ UserName, PolicyName: 'bound', PolicyDocument: JSON.stringify(policy) }),
  );
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  bound = settings(AccessKey?.AccessKeyId ?? '', AccessKey?.SecretAccessKey ?? '');
}, 120_000);

afterAll(async () => {
  await emulator?.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

describe('emulator: IAM sees what a request is about (patch iam_request_keys)', () => {
  it('binds items to partitions: put, get, query, batch', async () => {
    const table = new DynamoDBClient(bound);
    const query = (pk: string) =>
      table.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#p = :p',
          ExpressionAttributeNames: { '#p': 'pk' },
          ExpressionAttributeValues: { ':p': { S: pk } },
        }),
      );
    const batch = (...pks: string[]) =>
      table.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: pks.map(key) } } }));
    await table.send(new PutItemCommand({ TableName, Item: key('MINE#1') }));
    await table.send(new GetItemCommand({ TableName, Key: key('MINE#1') }));
    expect((await query('MINE#1')).Count).toBe(1);
    await batch('MINE#1', 'MINE#2');
    await expect(table.send(new PutItemCommand({ TableName, Item: key('YOURS#1') }))).rejects.toMatchObject(
      denied,
    );
    await expect(table.send(new GetItemCommand({ TableName, Key: key('YOURS#1') }))).rejects.toMatchObject(
      denied,
    );
    await expect(query('YOURS#1')).rejects.toMatchObject(denied);
    await expect(batch('MINE#1', 'YOURS#1')).rejects.toMatchObject(denied);
  });

  it('binds mail to its sender', async () => {
    const ses = new SESClient(bound);
    const send = (from: string) =>
      ses.send(
        new SendRawEmailCommand({
          RawMessage: {
            Data: Buffer.from(`From: Care <${from}>\r\nTo: a@example.com\r\nSubject: x\r\n\r\nx`),
          },
        }),
      );
    await expect(send('boss@example.com')).rejects.toMatchObject(denied);
    expect((await send('care@example.com')).MessageId).toBeTruthy();
  });

  it('binds reading logs to one group', async () => {
    const logs = new CloudWatchLogsClient(bound);
    await logs.send(new FilterLogEventsCommand({ logGroupName }));
    await expect(
      logs.send(new FilterLogEventsCommand({ logGroupName: '/things/others' })),
    ).rejects.toMatchObject(denied);
  });
});
