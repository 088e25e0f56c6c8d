import { Tags } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keyPrefixes } from '../../shared/names.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { onTable, sendTo } from '../constructs/grants.ts';
import { StreamFunction } from '../constructs/stream-function.ts';
import type { Platform } from './platform.ts';

export interface EventStreamProps {
  readonly timerQueue: IQueue;
  readonly emailQueue: IQueue;
  readonly webhookQueue: IQueue;
}

/** The two readers of the table's stream, woken by events only: one makes things happen, one keeps views true. */
export class EventStream extends Construct {
  constructor(
    scope: Construct,
    id: string,
    platform: Platform,
    { timerQueue, emailQueue, webhookQueue }: EventStreamProps,
  ) {
    super(scope, id);
    Tags.of(this).add('capability', 'stream');
    const { settings, table, logGroup } = platform;
    const failures = new FailureQueue(this, 'Failures', {
      impact: 'Mails, deadlines, lists or scores do not follow from these events.',
      runbook: 'records-that-left-the-stream',
      alarmTopic: platform.alarmTopic,
    });
    const shared = { ...platform, failures, partitions: [keyPrefixes.complaint, keyPrefixes.survey] };
    const common = { tableName: table.tableName, slaPolicy: settings.slaPolicy };
    new StreamFunction(this, {
      ...shared,
      name: 'relay',
      logGroup,
      changes: ['INSERT'],
      impact: 'Mails are not sent, deadlines are not armed and other systems are not told.',
      environment: {
        ...common,
        timers: settings.timers,
        timerQueueUrl: timerQueue.queueUrl,
        emailQueueUrl: emailQueue.queueUrl,
        webhookQueueUrl: webhookQueue.queueUrl,
      },
      grants: [
        onTable(table, ['GetItem']),
        onTable(table, ['PutItem'], [keyPrefixes.timerBucket, keyPrefixes.poison]),
        onTable(table, ['Query'], [keyPrefixes.webhooks, keyPrefixes.definitions]),
        sendTo(timerQueue, emailQueue, webhookQueue),
      ],
    });
    new StreamFunction(this, {
      ...shared,
      name: 'projector',
      logGroup,
      changes: ['INSERT', 'MODIFY'],
      impact: 'Lists, searches and scores do not show what has just happened.',
      environment: { ...common, keyRingSecretId: undefined },
      grants: [onTable(table, ['GetItem', 'PutItem', 'Query'])],
    });
  }
}
