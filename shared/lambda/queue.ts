import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { usageLine } from './usage-line.ts';

/**
 * The handler of a queue: each message is parsed and given to `handle`; the ones that threw come back to the queue and,
 * after five tries, go to its dead-letter queue. An empty answer would mean success to Lambda, so failures are returned.
 */
export function queueHandler<T>(
  feature: string,
  message: z.ZodType<T>,
  handle: (message: T, record: SQSRecord, context: Context) => Promise<void>,
) {
  const processor = new BatchProcessor(EventType.SQS);
  return middy<SQSEvent, SQSBatchResponse>()
    .use(usageLine(feature, 'queue'))
    .handler((event: SQSEvent, context: Context) =>
      processPartialResponse(
        event,
        (record: SQSRecord) => handle(message.parse(JSON.parse(record.body)), record, context),
        processor,
        {
          context,
          throwOnFullBatchFailure: false,
        },
      ),
    );
}
