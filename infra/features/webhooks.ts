import { Tags } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keyPrefixes } from '../../shared/names.ts';
import { onTable, readSecret, sendTo } from '../constructs/grants.ts';
import { QueueFunction, WorkQueue } from '../constructs/queue-function.ts';
import type { Platform } from './platform.ts';

/** Other systems are told what happens: a queue of keys, and the sender, which retries for a day by the same queue. */
export class Webhooks extends Construct {
  readonly queue: IQueue;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    Tags.of(this).add('capability', 'integration');
    const { settings, table, keyRingArn, logGroup, failures } = platform;
    const work = new WorkQueue(this, 'Deliveries', {
      // A batch is sent side by side, each within five seconds.
      consumerTimeoutSeconds: 20,
      failures,
    });
    this.queue = work.queue;
    new QueueFunction(this, work, {
      name: 'webhook-sender',
      settings,
      logGroup,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        webhookQueueUrl: work.queue.queueUrl,
        webhookLoopback: settings.webhookLoopback ? 'true' : undefined,
      },
      grants: [
        onTable(table, ['GetItem'], [keyPrefixes.complaint, keyPrefixes.apiKeys]),
        onTable(table, ['Query', 'PutItem', 'UpdateItem'], [keyPrefixes.webhooks]),
        onTable(table, ['Query', 'PutItem'], [keyPrefixes.deliveries]),
        sendTo(work.queue),
        readSecret(keyRingArn),
      ],
    });
  }
}
