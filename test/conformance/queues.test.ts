import { CreateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { arnOf, type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

interface QueueBatch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

async function queue(QueueName: string, Attributes: Record<string, string> = {}): Promise<string> {
  const { QueueUrl = '' } = await aws.queues.send(new CreateQueueCommand({ QueueName, Attributes }));
  return QueueUrl;
}
const send = (QueueUrl: string, MessageBody: string, DelaySeconds = 0) =>
  aws.queues.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
const receive = async (QueueUrl: string) =>
  (await aws.queues.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 0 }))).Messages?.[0];

/** A function that is sent what arrives in a queue. */
async function consumer(
  name: string,
  Attributes: Record<string, string>,
  behaviour: Parameters<typeof functions.deploy<QueueBatch>>[1],
): Promise<string> {
  const url = await queue(name, Attributes);
  const grant = {
    Effect: 'Allow',
    Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    Resource: arnOf('sqs', name),
  };
  await functions.deploy(name, behaviour, [grant]);
  await aws.lambda.send(
    new CreateEventSourceMappingCommand({
      EventSourceArn: arnOf('sqs', name),
      FunctionName: name,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: 10,
    }),
  );
  return url;
}

describe('emulator: queues', () => {
  it('hide a received message for its visibility timeout', async () => {
    const url = await queue('hidden', { VisibilityTimeout: '1' });
    await send(url, 'x');
    const first = await receive(url);
    expect(first?.Body).toBe('x');
    expect(await receive(url)).toBeUndefined();
    expect((await until('the message again', () => receive(url), 5)).MessageId).toBe(first?.MessageId);
  });

  it('deliver again only what a batch answer names as failed, and set it aside after maxReceiveCount', async () => {
    const dead = await queue('dead');
    const seen: string[] = [];
    const redrive = { deadLetterTargetArn: arnOf('sqs', 'dead'), maxReceiveCount: 2 };
    const url = await consumer(
      'picky',
      { VisibilityTimeout: '5', RedrivePolicy: JSON.stringify(redrive) },
      ({ event }) => {
        seen.push(...event.Records.map(({ body }) => body));
        const failed = event.Records.filter(({ body }) => body === 'bad');
        return {
          answer: { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) },
        };
      },
    );
    await aws.queues.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: ['good', 'bad', 'fine'].map((body) => ({ Id: body, MessageBody: body })),
      }),
    );
    expect((await until('the message set aside', () => receive(dead), 40)).Body).toBe('bad');
    expect(seen.toSorted()).toEqual(['bad', 'bad', 'fine', 'good']);
  });
});

describe('emulator: a message is not delayed by more than 15 minutes (patch message_delay)', () => {
  it('takes 900 seconds and refuses 901, alone and in a batch', async () => {
    const QueueUrl = await queue('late');
    await send(QueueUrl, 'x', 900);
    await expect(send(QueueUrl, 'x', 901)).rejects.toMatchObject({
      message: expect.stringContaining('<= 900'),
    });
    const { Failed, Successful } = await aws.queues.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [900, 901].map((delay) => ({ Id: `s${delay}`, MessageBody: 'x', DelaySeconds: delay })),
      }),
    );
    expect(Failed).toMatchObject([{ Id: 's901', Code: 'InvalidParameterValue' }]);
    expect(Successful).toMatchObject([{ Id: 's900' }]);
  });
});

describe('emulator: delayed messages arrive on time (patch quick_polling)', () => {
  it('never early, once each, within a fifth of a second', async () => {
    const lateBy = new Map<string, number[]>();
    const note = (body: string) => {
      const late = Date.now() - Number(body.split(' ')[1]);
      lateBy.set(body, [...(lateBy.get(body) ?? []), late]);
    };
    const url = await consumer('alarm', { VisibilityTimeout: '30' }, ({ event }) => {
      for (const { body } of event.Records) note(body);
      return {};
    });
    await send(url, `warm-up ${Date.now()}`);
    await until('the warm-up', async () => lateBy.size === 1);
    lateBy.clear();
    for (let i = 0; i < 8; i += 1) {
      const due = Date.now() + 1_000;
      await send(url, `message-${i} ${due}`, 1);
      await new Promise((resolve) => setTimeout(resolve, 130));
    }
    await until('all messages', async () => lateBy.size === 8, 10);
    const late = [...lateBy.values()].flat();
    expect(late).toHaveLength(8);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(late.toSorted((a, b) => a - b)[4]).toBeLessThan(200);
  });
});
