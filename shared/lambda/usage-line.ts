import type { MiddlewareObj } from '@middy/core';
import { count, takeUse } from '../adapters/metering.ts';
import { formatUsageLine } from '../domain/finance/format-usage-line.ts';
import { env } from '../names.ts';

/** What the running invocation worked on: references only, no personal data. */
const references = new Set<string>();
let feature = 'none';
let reader: string | undefined;
let cold = true;

/** Attributes the running invocation to a complaint; a batch names each of its complaints. */
export function attributeTo(reference: string): void {
  references.add(reference);
}

/** Attributes the running invocation to a feature, e.g. `intake`. */
export function attributeToFeature(name: string): void {
  feature = name;
}

/** Names the member of staff who asked (an id, no name): reads of personal data are audited by this line (rule 6). */
export function attributeToReader(staffId: string): void {
  reader = staffId;
}

/**
 * What calling the function costs, by its trigger: the HTTP API's request, the poller's receive and delete of a batch
 * from a queue (its empty receives are idle cost), the scheduler's call, the browser's upload and the bucket's word of it,
 * the mail that came in. Reading the table's stream is free for Lambda.
 */
const triggers = {
  http: ['HttpApi.Request'],
  queue: ['SQS.ReceiveMessage', 'SQS.DeleteMessageBatch'],
  stream: [],
  schedule: ['Scheduler.Invoke'],
  upload: ['S3.PostObject', 'EventBridge.Event'],
  mail: ['SES.Receive', 'S3.PutObject', 'EventBridge.Event'],
} as const;
export type Trigger = keyof typeof triggers;

function print(requestId: string, startedAt: number): void {
  const line = formatUsageLine(
    {
      functionName: process.env[env.functionName] ?? 'unknown',
      feature,
      requestId,
      durationMs: performance.now() - startedAt,
      memoryMb: Number(process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? 0),
      cold,
      references: [...references],
      moreReferences: 0,
      use: Object.fromEntries(
        Object.entries(takeUse()).map(([operation, { requests, units }]) => [operation, [requests, units]]),
      ),
    },
    reader,
  );
  // Straight to the stream: the platform's console would wrap the line and escape its quotes.
  process.stdout.write(`${line}\n`);
  cold = false;
}

/** One line per invocation, ≤ 500 B, whether it succeeded or failed: see `formatUsageLine`. */
export function usageLine<Event, Result>(
  initialFeature: string,
  trigger: Trigger,
): MiddlewareObj<Event, Result> {
  let startedAt = 0;
  const end = (request: { context: { awsRequestId?: string } }) =>
    print(request.context.awsRequestId ?? '', startedAt);
  return {
    before: () => {
      references.clear();
      feature = initialFeature;
      reader = undefined;
      startedAt = performance.now();
      for (const operation of triggers[trigger]) count(operation, 0);
    },
    after: end as never,
    onError: end as never,
  };
}
