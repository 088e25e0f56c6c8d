import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes, table as keys } from '../../shared/names.ts';
import { consoleFiles } from '../console-files.ts';
import {
  letPhotosIn,
  manageAccounts,
  onIndexes,
  onTable,
  readAccounts,
  readLog,
  readMails,
  readSecret,
  showPhotos,
} from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Identity } from './identity.ts';
import type { Platform } from './platform.ts';

/** Where staff work: the console's pages and the API behind sign-in, with the finance drill-down into raw usage. */
export class Staff extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, entrance: HttpEntrance, identity: Identity) {
    super(scope, id);
    Tags.of(this).add('capability', 'staff');
    const { settings, table, keyRingArn, logGroup, mails, photos, photoOrigin } = platform;
    new HttpFunction(this, entrance, {
      name: 'staff-api',
      settings,
      logGroup,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        photoBucket: photos.bucketName,
        photoOrigin,
        mailBucket: mails.bucketName,
        publicUrl: settings.publicUrl,
        slaPolicy: settings.slaPolicy,
        dutyOwner: settings.dutyOwner,
        surveyDelayMinutes: String(settings.surveyDelayMinutes),
        userPoolId: identity.pool.userPoolId,
        userPoolClientId: identity.client.userPoolClientId,
        loginUrl: identity.loginUrl,
        logGroupName: logGroup.logGroupName,
        metering: settings.metering,
        consoleFiles: consoleFiles(),
      },
      grants: [
        onTable(table, ['GetItem', 'Query', 'BatchGetItem']),
        onTable(
          table,
          ['PutItem'],
          [
            keyPrefixes.complaint,
            keyPrefixes.contact,
            keyPrefixes.register,
            keyPrefixes.definitions,
            keyPrefixes.savedViews,
            keyPrefixes.presence,
          ],
        ),
        onTable(table, ['PutItem', 'UpdateItem'], [keyPrefixes.apiKeys]),
        onTable(table, ['UpdateItem'], [keyPrefixes.heldMail]),
        onIndexes(table, keys.departmentIndex.name, keys.ownerIndex.name),
        readSecret(keyRingArn),
        letPhotosIn(photos.bucketArn),
        showPhotos(photos.bucketArn),
        readMails(mails.bucketArn),
        readAccounts(identity.pool),
        manageAccounts(identity.pool),
        readLog(logGroup),
      ],
    });
  }
}
