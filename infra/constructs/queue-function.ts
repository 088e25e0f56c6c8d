import { Duration } from 'aws-cdk-lib';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { consume } from './grants.ts';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

const maxReceives = 5;

export interface WorkQueueProps {
  /** Timeout of the consumer; a message stays hidden six times as long. */
  readonly consumerTimeoutSeconds: number;
  /** Where a message goes that failed five times: one for all work queues, as each alarm is paid for when idle (G5). */
  readonly failures: IQueue;
}

/** A queue of keys. It exists before its consumer, so that senders can name it. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly consumerTimeoutSeconds: number;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.consumerTimeoutSeconds = props.consumerTimeoutSeconds;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeoutSeconds),
      deadLetterQueue: { queue: props.failures, maxReceiveCount: maxReceives },
    });
  }
}

/** A function that empties a work queue, ten messages at a time, and reports the ones that failed. */
export class QueueFunction extends RedressFunction {
  constructor(scope: Construct, work: WorkQueue, props: Omit<RedressFunctionProps, 'timeoutSeconds'>) {
    super(scope, {
      ...props,
      timeoutSeconds: work.consumerTimeoutSeconds,
      grants: [consume(work.queue), ...props.grants],
    });
    this.lambda.addEventSourceMapping('Messages', {
      eventSourceArn: work.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
  }
}
