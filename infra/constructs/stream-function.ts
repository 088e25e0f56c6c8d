import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { eventPrefix, table } from '../../shared/names.ts';
import { FailureAlarm } from './failure-alarm.ts';
import { readStream, sendTo } from './grants.ts';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

export interface StreamFunctionProps extends RedressFunctionProps {
  readonly streamArn: string;
  /** Only events in partitions with one of these prefixes wake the function. */
  readonly partitions: readonly string[];
  readonly changes: readonly ('INSERT' | 'MODIFY')[];
  /** Where a record goes that has failed for six hours. */
  readonly failures: IQueue;
  /** What is late while the function lags. */
  readonly impact: string;
  readonly alarmTopic: ITopic | undefined;
}

/**
 * A reader of the table's stream. It retries for six hours and reports the first record that failed; in order per key.
 * A batch is not bisected: with partial batch answers only a crash would bisect, and a crash is retried whole.
 */
export class StreamFunction extends RedressFunction {
  constructor(scope: Construct, props: StreamFunctionProps) {
    super(scope, {
      ...props,
      grants: [readStream(props.streamArn), sendTo(props.failures), ...props.grants],
    });
    this.lambda.addEventSourceMapping('Stream', {
      eventSourceArn: props.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(props.settings.streamWindowSeconds),
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: false,
      retryAttempts: -1,
      maxRecordAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: props.failures.queueArn }) },
      filters: [eventsOf(props.partitions, props.changes)],
    });
    new FailureAlarm(this, 'Lagging', {
      metric: this.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: Duration.minutes(5).toMilliseconds(),
      impact: props.impact,
      runbook: 'a-stream-reader-lags',
      topic: props.alarmTopic,
    });
  }
}

function eventsOf(partitions: readonly string[], changes: readonly string[]) {
  return FilterCriteria.filter({
    eventName: changes,
    dynamodb: {
      Keys: {
        [table.partitionKey]: { S: partitions.flatMap((prefix) => FilterRule.beginsWith(prefix)) },
        [table.sortKey]: { S: FilterRule.beginsWith(eventPrefix) },
      },
    },
  });
}
