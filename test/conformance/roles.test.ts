import { CreateTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arnOf, clientsOf, type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;
const TableName = 'guarded';
const grant = {
  Effect: 'Allow',
  Action: ['dynamodb:PutItem'],
  Resource: arnOf('dynamodb', `table/${TableName}`),
};

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
  await aws.tables.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

/** A function that tries to write under its own role; it answers `written` or the name of the error. */
async function writer(name: string, statements: readonly object[]): Promise<() => Promise<string>> {
  await functions.deploy(
    name,
    async ({ credentials }) => {
      const put = new PutItemCommand({ TableName, Item: { pk: { S: name } } });
      return clientsOf(aws.endpoint, credentials)
        .tables.send(put)
        .then(
          () => ({ answer: 'written' }),
          (error: Error) => ({ answer: error.name }),
        );
    },
    statements,
  );
  return async () => {
    const { Payload } = await aws.lambda.send(new InvokeCommand({ FunctionName: name }));
    return JSON.parse(Buffer.from(Payload ?? []).toString());
  };
}

describe('emulator: roles', () => {
  it('let a function do what its own role grants, and nothing else', async () => {
    const granted = await writer('granted', [grant]);
    const bare = await writer('bare', []);
    const elsewhere = await writer('elsewhere', [{ ...grant, Resource: arnOf('dynamodb', 'table/other') }]);
    expect(await granted()).toBe('written');
    expect(await bare()).toMatch(/^AccessDenied/);
    expect(await elsewhere()).toMatch(/^AccessDenied/);
  });

  it('take effect at once when a policy changes while the function is warm', async () => {
    const write = await writer('changing', [grant]);
    const policy = { RoleName: 'changing', PolicyName: 'grants' };
    expect(await write()).toBe('written');
    await aws.iam.send(new DeleteRolePolicyCommand(policy));
    expect(await write()).toMatch(/^AccessDenied/);
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [grant] });
    await aws.iam.send(new PutRolePolicyCommand({ ...policy, PolicyDocument }));
    expect(await write()).toBe('written');
  });

  it('refuse a key that nobody has', async () => {
    const stranger = clientsOf(aws.endpoint, { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' });
    await expect(
      stranger.tables.send(new PutItemCommand({ TableName, Item: { pk: { S: 'x' } } })),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/UnrecognizedClient|InvalidClientTokenId|AccessDenied/),
    });
  });
});

describe('emulator: TLS is taken for granted (patch secure_transport)', () => {
  it('lets a function use a queue that demands TLS', async () => {
    const name = 'tls-only';
    const Resource = arnOf('sqs', name);
    const demand = {
      Effect: 'Deny',
      Principal: '*',
      Action: 'sqs:*',
      Resource,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    };
    const { QueueUrl } = await aws.queues.send(
      new CreateQueueCommand({
        QueueName: name,
        Attributes: { Policy: JSON.stringify({ Version: '2012-10-17', Statement: [demand] }) },
      }),
    );
    await functions.deploy(
      name,
      ({ credentials }) =>
        clientsOf(aws.endpoint, credentials)
          .queues.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }))
          .then(
            () => ({ answer: 'sent' }),
            (error: Error) => ({ answer: error.name }),
          ),
      [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource }],
    );
    const { Payload } = await aws.lambda.send(new InvokeCommand({ FunctionName: name }));
    expect(JSON.parse(Buffer.from(Payload ?? []).toString())).toBe('sent');
  });
});
