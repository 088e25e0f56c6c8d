import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

export interface DelayedMessage<T> {
  readonly body: T;
  /** Whole real seconds, 0–900. */
  readonly delaySeconds: number;
}

/** The most that SQS takes in a request. */
const batchSize = 10;
/** A hundred thousand deadlines at opening time are 10,000 requests: one after the other they would outlast the sweep. */
const batchesAtOnce = 10;

/** One queue of small JSON messages: keys only, never an address or a name. */
export interface Queue<T> {
  send(message: DelayedMessage<T>): Promise<void>;
  /** Sends in batches of ten, several batches at a time. @throws Error naming how many were refused; sending all again is safe. */
  sendAll(messages: readonly DelayedMessage<T>[]): Promise<void>;
}

export function openQueue<T>(queueUrl: string): Queue<T> {
  const client = metered(new SQSClient({ ...sdkSettings, useQueueUrlAsEndpoint: false }));
  async function sendBatch(messages: readonly DelayedMessage<T>[]): Promise<void> {
    const Entries = messages.map(({ body, delaySeconds }, n) => ({
      Id: String(n),
      MessageBody: JSON.stringify(body),
      DelaySeconds: delaySeconds,
    }));
    const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed?.length)
      throw new Error(`${Failed.length} of ${Entries.length} messages were refused: ${Failed[0]?.Code}`);
  }
  return {
    async send({ body, delaySeconds }) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(body),
          DelaySeconds: delaySeconds,
        }),
      );
    },
    async sendAll(messages) {
      for (let i = 0; i < messages.length; i += batchSize * batchesAtOnce) {
        const some = messages.slice(i, i + batchSize * batchesAtOnce);
        const starts = Array.from({ length: Math.ceil(some.length / batchSize) }, (_, n) => n * batchSize);
        await Promise.all(starts.map((start) => sendBatch(some.slice(start, start + batchSize))));
      }
    },
  };
}
