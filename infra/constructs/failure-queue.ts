import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { FailureAlarm } from './failure-alarm.ts';

export interface FailureQueueProps {
  readonly impact: string;
  readonly runbook: string;
  readonly alarmTopic: ITopic | undefined;
}

/** Where what could not be handled waits 14 days for a person, who is told by an alarm. Holds keys only. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string, props: FailureQueueProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new FailureAlarm(this, 'NotEmpty', {
      metric: this.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 0,
      impact: props.impact,
      runbook: props.runbook,
      topic: props.alarmTopic,
    });
  }
}
