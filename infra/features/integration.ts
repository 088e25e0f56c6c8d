import { Tags } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keyPrefixes, table as keys, policyPrefixes } from '../../shared/names.ts';
import { onIndexes, onTable, readAccounts, readSecret, sendTo } from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Identity } from './identity.ts';
import type { Platform } from './platform.ts';

/** What other systems call, and the reference that says how. It reads keys and complaints, writes new complaints and registers webhooks. */
export class Integration extends Construct {
  constructor(
    scope: Construct,
    id: string,
    platform: Platform,
    entrance: HttpEntrance,
    { webhookQueue, identity }: { readonly webhookQueue: IQueue; readonly identity: Identity },
  ) {
    super(scope, id);
    Tags.of(this).add('capability', 'integration');
    const { settings, table, keyRingArn, logGroup } = platform;
    new HttpFunction(this, entrance, {
      name: 'integration-api',
      settings,
      logGroup,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        publicUrl: settings.publicUrl,
        slaPolicy: settings.slaPolicy,
        dutyOwner: settings.dutyOwner,
        userPoolId: identity.pool.userPoolId,
        webhookQueueUrl: webhookQueue.queueUrl,
        webhookLoopback: settings.webhookLoopback ? 'true' : undefined,
      },
      grants: [
        onTable(table, ['GetItem', 'Query'], [keyPrefixes.complaint]),
        onTable(table, ['Query'], policyPrefixes),
        onTable(table, ['PutItem'], [keyPrefixes.complaint]),
        onTable(table, ['GetItem', 'UpdateItem'], [keyPrefixes.apiKeys]),
        onTable(table, ['Query', 'PutItem'], [keyPrefixes.webhooks]),
        onTable(table, ['Query'], [keyPrefixes.deliveries]),
        onIndexes(table, keys.departmentIndex.name),
        readSecret(keyRingArn),
        readAccounts(identity.pool),
        sendTo(webhookQueue),
      ],
    });
  }
}
