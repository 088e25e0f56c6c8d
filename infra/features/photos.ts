import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { keyPrefixes, photoPrefixes, policyPrefixes } from '../../shared/names.ts';

import { askScanner, keepPhotos, onTable, readUploads } from '../constructs/grants.ts';
import { ObjectFunction } from '../constructs/object-function.ts';
import type { Platform } from './platform.ts';

/** What looks at each file that arrives, and keeps it or not. */
export class Photos extends Construct {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    Tags.of(this).add('capability', 'photos');
    const { settings, table, logGroup, failures, photos } = platform;
    const { photoScanFunction } = settings;
    new ObjectFunction(this, {
      name: 'photo-scanner',
      settings,
      logGroup,
      memoryMegabytes: 512,
      timeoutSeconds: 60,
      bucketName: photos.bucketName,
      prefix: photoPrefixes.quarantine,
      failures,
      environment: {
        tableName: table.tableName,
        photoBucket: photos.bucketName,
        slaPolicy: settings.slaPolicy,
        photoScanFunction,
      },
      grants: [
        onTable(table, ['Query'], [keyPrefixes.complaint, ...policyPrefixes]),
        onTable(table, ['PutItem'], [keyPrefixes.complaint]),
        readUploads(photos.bucketArn),
        keepPhotos(photos.bucketArn),
        ...(photoScanFunction ? [askScanner(photoScanFunction)] : []),
      ],
    });
  }
}
