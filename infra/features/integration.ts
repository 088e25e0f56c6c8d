import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes, table as keys } from '../../shared/names.ts';
import { onIndexes, onTable, readSecret } from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Platform } from './platform.ts';

/** What other systems call, and the reference that says how. It reads keys and complaints, and writes new complaints. */
export class Integration extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, entrance: HttpEntrance) {
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
      },
      grants: [
        onTable(table, ['GetItem', 'Query'], [keyPrefixes.complaint]),
        onTable(table, ['PutItem'], [keyPrefixes.complaint]),
        onTable(table, ['GetItem', 'UpdateItem'], [keyPrefixes.apiKeys]),
        onIndexes(table, keys.departmentIndex.name),
        readSecret(keyRingArn),
      ],
    });
  }
}
