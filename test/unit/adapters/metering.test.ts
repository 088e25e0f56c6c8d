import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { metered, takeUse } from '../../../shared/adapters/metering.ts';

type Answer = { readonly status: number; readonly body?: unknown; readonly text?: string } | Error;

/** An AWS that answers from a list, and remembers what it was asked. */
function fakeAws(answers: readonly Answer[]) {
  const asked: string[] = [];
  const left = [...answers];
  const requestHandler = {
    async handle(request: { body?: unknown }) {
      asked.push(Buffer.from((request.body as Uint8Array | undefined) ?? []).toString());
      const answer = left.shift() ?? { status: 200, body: {} };
      if (answer instanceof Error) throw answer;
      const text = answer.text ?? JSON.stringify(answer.body ?? {});
      const headers = { 'content-type': answer.text ? 'text/xml' : 'application/x-amz-json-1.0' };
      return { response: { statusCode: answer.status, headers, body: Readable.from([Buffer.from(text)]) } };
    },
  };
  const settings = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    endpoint: 'http://localhost',
    maxAttempts: 3,
    requestHandler: requestHandler as never,
  };
  return { asked, settings };
}

function table(answers: readonly Answer[]) {
  const { asked, settings } = fakeAws(answers);
  const client = DynamoDBDocumentClient.from(metered(new DynamoDBClient(settings)));
  return { client, asked };
}

const units = (CapacityUnits: number): Answer => ({
  status: 200,
  body: { ConsumedCapacity: { CapacityUnits } },
});
const failure = (type: string, status = 400): Answer => ({
  status,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'x' },
});
const put = (text = '') =>
  new PutCommand({
    TableName: 't',
    Item: { pk: 'a', sk: 'b', text },
    ConditionExpression: 'attribute_not_exists(pk)',
  });

beforeEach(() => void takeUse());

describe('F11 metering of AWS calls', () => {
  it('asks for the capacity and adds it up by operation, indexes included', async () => {
    const { client, asked } = table([units(2), units(1.5), units(3)]);
    await client.send(put());
    await client.send(new QueryCommand({ TableName: 't' }));
    await client.send(put());
    expect(asked.every((body) => body.includes('"ReturnConsumedCapacity":"TOTAL"'))).toBe(true);
    expect(takeUse()).toEqual({
      'DynamoDB.PutItem': { requests: 2, units: 5 },
      'DynamoDB.Query': { requests: 1, units: 1.5 },
    });
    expect(takeUse()).toEqual({});
  });

  it('counts every attempt of the retry loop, a throttled one without units', async () => {
    const { client } = table([failure('ThrottlingException'), failure('InternalServerError', 500), units(1)]);
    await client.send(put());
    expect(takeUse()).toEqual({ 'DynamoDB.PutItem': { requests: 3, units: 1 } });
  });

  it('counts an attempt without any answer as if it had been executed', async () => {
    const { client } = table([Object.assign(new Error('reset'), { name: 'TimeoutError' }), units(1)]);
    await client.send(put());
    expect(takeUse()).toEqual({ 'DynamoDB.PutItem': { requests: 2, units: 2 } });
  });

  it('bills a failed condition by the size of the item sent', async () => {
    const { client } = table(Array.from({ length: 3 }, () => failure('ConditionalCheckFailedException')));
    await expect(client.send(put())).rejects.toThrow();
    await expect(client.send(put('好'.repeat(1000)))).rejects.toThrow();
    const values = { ':text': 'x'.repeat(1500) };
    const update = new UpdateCommand({
      TableName: 't',
      Key: { pk: 'a' },
      UpdateExpression: 'SET t = :text',
      ExpressionAttributeValues: values,
    });
    await expect(client.send(update)).rejects.toThrow();
    expect(takeUse()).toEqual({
      'DynamoDB.PutItem': { requests: 2, units: 1 + 3 },
      'DynamoDB.UpdateItem': { requests: 1, units: 2 },
    });
  });

  it('bills transactions twice, also a cancelled one', async () => {
    const done = { status: 200, body: { ConsumedCapacity: [{ CapacityUnits: 4 }] } };
    const { client } = table([done, failure('TransactionCanceledException')]);
    const write = () =>
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: 't', Item: { pk: 'a', text: 'x'.repeat(1100) } } },
          {
            ConditionCheck: { TableName: 't', Key: { pk: 'b' }, ConditionExpression: 'attribute_exists(pk)' },
          },
        ],
      });
    await client.send(write());
    await expect(client.send(write())).rejects.toThrow();
    expect(takeUse()).toEqual({ 'DynamoDB.TransactWriteItems': { requests: 2, units: 4 + 6 } });
  });

  it('counts nothing for what the service refused to do', async () => {
    const { client } = table([failure('ValidationException'), failure('AccessDeniedException')]);
    await expect(client.send(put())).rejects.toThrow();
    await expect(client.send(put())).rejects.toThrow();
    expect(takeUse()).toEqual({ 'DynamoDB.PutItem': { requests: 2, units: 0 } });
  });

  it('counts a batch to a queue as one request for each 64 KB begun', async () => {
    const sent = (ids: readonly string[]) => ({
      status: 200,
      body: { Successful: ids.map((Id) => ({ Id, MessageId: Id })), Failed: [] },
    });
    const { settings } = fakeAws([sent(['0', '1']), sent(['0'])]);
    const queue = metered(new SQSClient({ ...settings, md5: false }));
    const entries = (...sizes: readonly number[]) =>
      sizes.map((size, i) => ({ Id: String(i), MessageBody: 'x'.repeat(size) }));
    await queue.send(
      new SendMessageBatchCommand({ QueueUrl: 'http://localhost/q', Entries: entries(40_000, 30_000) }),
    );
    await queue.send(new SendMessageBatchCommand({ QueueUrl: 'http://localhost/q', Entries: entries(90) }));
    expect(takeUse()).toEqual({ 'SQS.SendMessageBatch': { requests: 2, units: 3 } });
  });

  it('counts a mail for each recipient', async () => {
    const text =
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>';
    const { settings } = fakeAws([{ status: 200, text }]);
    const mail = metered(new SESClient(settings));
    await mail.send(
      new SendRawEmailCommand({
        Destinations: ['a@example.com', 'b@example.com'],
        RawMessage: { Data: Buffer.from('x') },
      }),
    );
    expect(takeUse()).toEqual({ 'SES.SendRawEmail': { requests: 1, units: 2 } });
  });
});
