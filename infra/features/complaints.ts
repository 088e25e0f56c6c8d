import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes, policyPrefixes } from '../../shared/names.ts';
import { letPhotosIn, onTable, readSecret, showPhotos } from '../constructs/grants.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Platform } from './platform.ts';

/** Where strangers complain: the form, the API behind it and the receipt. It reaches complaints, reads what is promised, and nothing else. */
export class Complaints extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, entrance: HttpEntrance) {
    super(scope, id);
    Tags.of(this).add('capability', 'complaints');
    const { settings, table, keyRingArn, logGroup, photos, photoOrigin } = platform;
    new HttpFunction(this, entrance, {
      name: 'intake-api',
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
        embedOrigins: settings.embedOrigins.join(' ') || undefined,
      },
      grants: [
        onTable(table, ['GetItem', 'PutItem', 'Query'], [keyPrefixes.complaint]),
        onTable(table, ['Query'], policyPrefixes),
        readSecret(keyRingArn),
        letPhotosIn(photos.bucketArn),
        showPhotos(photos.bucketArn),
      ],
    });
  }
}
