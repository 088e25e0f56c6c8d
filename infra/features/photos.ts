import { Tags } from 'aws-cdk-lib';
import { EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { keyPrefixes, photoPrefixes, policyPrefixes } from '../../shared/names.ts';
import { EventFunction } from '../constructs/event-function.ts';
import { askScanner, keepPhotos, onTable, readUploads } from '../constructs/grants.ts';
import type { Platform } from './platform.ts';

/** What looks at each file that arrives, and keeps it or not. */
export class Photos extends Construct {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    Tags.of(this).add('capability', 'photos');
    const { settings, table, logGroup, failures, photos } = platform;
    const { photoScanFunction } = settings;
    new EventFunction(this, {
      name: 'photo-scanner',
      settings,
      logGroup,
      memoryMegabytes: 512,
      timeoutSeconds: 60,
      pattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [photos.bucketName] },
          object: { key: [{ prefix: photoPrefixes.quarantine }] },
        },
      },
      input: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
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
