import { CreateTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import {
  ChangeMessageVisibilityBatchCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arnOf,
  type Credentials,
  clientsOf,
  type EmulatorUnderTest,
  startEmulatorUnderTest,
} from './emulator-under-test.ts';
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

describe('emulator: a batch to a queue needs the permission of one message (patch sqs_batch_actions)', () => {
  it('sends, hides and deletes ten with the actions that exist, and nothing without them', async () => {
    const name = 'in-batches';
    const Resource = arnOf('sqs', name);
    const { QueueUrl } = await aws.queues.send(new CreateQueueCommand({ QueueName: name }));
    const batches = async (credentials: Credentials) => {
      const { queues } = clientsOf(aws.endpoint, credentials);
      await queues.send(
        new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'one', MessageBody: 'x' }] }),
      );
      const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl }));
      const received = Messages.map(({ ReceiptHandle }) => ({ Id: 'one', ReceiptHandle }));
      const hidden = received.map((entry) => ({ ...entry, VisibilityTimeout: 60 }));
      await queues.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: hidden }));
      await queues.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: received }));
      return received.length;
    };
    const worker = async (functionName: string, actions: readonly string[]) => {
      await functions.deploy(
        functionName,
        ({ credentials }) =>
          batches(credentials).then(
            (answer) => ({ answer }),
            (error: Error) => ({ answer: error.name }),
          ),
        [{ Effect: 'Allow', Action: actions, Resource }],
      );
      const { Payload } = await aws.lambda.send(new InvokeCommand({ FunctionName: functionName }));
      return JSON.parse(Buffer.from(Payload ?? []).toString());
    };
    const others = ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'];
    expect(await worker('all-four', ['sqs:SendMessage', ...others])).toBe(1);
    expect(await worker('no-sending', others)).toMatch(/AccessDenied/);
  });
});
