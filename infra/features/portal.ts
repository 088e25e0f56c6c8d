import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes, table as keys } from '../../shared/names.ts';
import { letPhotosIn, onIndexes, onTable, readSecret, showPhotos } from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Platform } from './platform.ts';

/**
 * What a customer does by the links of the mails: confirm, follow, answer, accept, unsubscribe; and the page on which a
 * supplier or department answers, which needs nothing beyond: it reads one log and appends to it, as the status page does.
 */
export class Portal extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, entrance: HttpEntrance) {
    super(scope, id);
    Tags.of(this).add('capability', 'portal');
    const { settings, table, keyRingArn, logGroup, photos, photoOrigin } = platform;
    new HttpFunction(this, entrance, {
      name: 'portal-api',
      settings,
      logGroup,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        photoBucket: photos.bucketName,
        photoOrigin,
        publicUrl: settings.publicUrl,
        slaPolicy: settings.slaPolicy,
        dutyOwner: settings.dutyOwner,
        surveyDelayMinutes: String(settings.surveyDelayMinutes),
      },
      grants: [
        onTable(
          table,
          ['GetItem', 'Query'],
          [keyPrefixes.complaint, keyPrefixes.contact, keyPrefixes.register, keyPrefixes.definitions],
        ),
        onIndexes(table, keys.ownerIndex.name),
        onTable(table, ['PutItem'], [keyPrefixes.complaint, keyPrefixes.contact, keyPrefixes.suppression]),
        readSecret(keyRingArn),
        letPhotosIn(photos.bucketArn),
        showPhotos(photos.bucketArn),
      ],
    });
  }
}
