import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { usageLine } from './usage-line.ts';

/** A KEYS_ONLY stream record: where to look, and what happened there. */
export interface StreamRecord {
  readonly pk: string;
  readonly sk: string;
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly sequenceNumber: string;
}

/**
 * The handler of the table's stream. `handle` gets the whole batch and returns the records that must come again; Lambda
 * retries from the first of them, so records after it may be delivered twice. A throw retries the whole batch.
 */
export function streamHandler(
  feature: string,
  handle: (records: readonly StreamRecord[]) => Promise<readonly StreamRecord[]>,
) {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(usageLine(feature, 'stream'))
    .handler(async (event) => {
      const records = event.Records.map(
        ({ eventName, dynamodb }): StreamRecord => ({
          pk: dynamodb?.Keys?.pk?.S ?? '',
          sk: dynamodb?.Keys?.sk?.S ?? '',
          kind: eventName ?? 'MODIFY',
          sequenceNumber: dynamodb?.SequenceNumber ?? '',
        }),
      );
      const failed = await handle(records);
      return { batchItemFailures: failed.map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })) };
    });
}
