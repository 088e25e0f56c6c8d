import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

export interface DelayedMessage<T> {
  readonly body: T;
  /** Whole real seconds, 0–900. */
  readonly delaySeconds: number;
}

/** One queue of small JSON messages: keys only, never an address or a name. */
export interface Queue<T> {
  send(message: DelayedMessage<T>): Promise<void>;
  /** Sends in batches of ten. @throws Error naming how many were refused; sending all again is safe. */
  sendAll(messages: readonly DelayedMessage<T>[]): Promise<void>;
}

export function openQueue<T>(queueUrl: string): Queue<T> {
  const client = metered(new SQSClient({ ...sdkSettings, useQueueUrlAsEndpoint: false }));
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
      for (let i = 0; i < messages.length; i += 10) {
        const Entries = messages.slice(i, i + 10).map(({ body, delaySeconds }, n) => ({
          Id: String(n),
          MessageBody: JSON.stringify(body),
          DelaySeconds: delaySeconds,
        }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
        if (Failed?.length)
          throw new Error(`${Failed.length} of ${Entries.length} messages were refused: ${Failed[0]?.Code}`);
      }
    },
  };
}
