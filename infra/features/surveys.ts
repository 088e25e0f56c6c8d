import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes } from '../../shared/names.ts';
import { onTable, readSecret } from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Platform } from './platform.ts';

/** Where a customer answers a survey in two taps. */
export class Surveys extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, entrance: HttpEntrance) {
    super(scope, id);
    Tags.of(this).add('capability', 'surveys');
    const { settings, table, keyRingArn, logGroup } = platform;
    new HttpFunction(this, entrance, {
      name: 'survey-api',
      settings,
      logGroup,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        publicUrl: settings.publicUrl,
      },
      grants: [
        onTable(table, ['Query']),
        onTable(table, ['PutItem'], [keyPrefixes.survey]),
        readSecret(keyRingArn),
      ],
    });
  }
}
