import { Duration, Tags } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keyPrefixes, table as keys } from '../../shared/names.ts';
import { FailureAlarm } from '../constructs/failure-alarm.ts';
import { onIndexes, onTable, sendTo } from '../constructs/grants.ts';
import { QueueFunction, WorkQueue } from '../constructs/queue-function.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import type { Platform } from './platform.ts';

/** The alarm clock: a sweep that queues what is due soon with its exact delay, and the timer that acts on it. */
export class Timers extends Construct {
  readonly queue: IQueue;

  constructor(scope: Construct, id: string, platform: Platform, emailQueue: IQueue) {
    super(scope, id);
    Tags.of(this).add('capability', 'sla');
    const { settings, table, logGroup, alarmTopic } = platform;
    const work = new WorkQueue(this, 'Due', {
      consumerTimeoutSeconds: 20,
      failures: platform.failures,
    });
    this.queue = work.queue;
    const environment = {
      tableName: table.tableName,
      timerQueueUrl: work.queue.queueUrl,
      timers: settings.timers,
      slaPolicy: settings.slaPolicy,
    };
    const sweep = new ScheduledFunction(this, {
      name: 'sla-sweep',
      settings,
      logGroup,
      timeoutSeconds: 60,
      occasions: [
        { id: 'Sweep', expression: 'rate(10 minutes)' },
        { id: 'Heal', expression: 'rate(1 hour)', input: { heal: true } },
        { id: 'Calendars', expression: 'rate(1 day)', input: { calendars: true } },
      ],
      environment,
      grants: [
        onTable(table, ['GetItem', 'Query', 'BatchGetItem']),
        onTable(table, ['PutItem'], [keyPrefixes.sweep]),
        onIndexes(table, keys.departmentIndex.name, keys.ownerIndex.name),
        sendTo(work.queue),
      ],
    });
    new QueueFunction(this, work, {
      name: 'sla-timer',
      settings,
      logGroup,
      environment: { ...environment, emailQueueUrl: emailQueue.queueUrl },
      grants: [
        onTable(table, ['Query']),
        onTable(table, ['PutItem'], [keyPrefixes.complaint]),
        sendTo(work.queue, emailQueue),
      ],
    });
    new FailureAlarm(this, 'SweepMissed', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Invocations',
        dimensionsMap: { FunctionName: sweep.lambda.functionName },
        statistic: 'Sum',
        period: Duration.minutes(15),
      }),
      threshold: 1,
      below: true,
      periods: 2,
      missingIsFailure: true,
      impact: 'Deadlines more than 15 minutes away will pass unnoticed.',
      runbook: 'the-sweep-is-missing',
      topic: alarmTopic,
    });
  }
}
