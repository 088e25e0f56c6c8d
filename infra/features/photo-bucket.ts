import { Duration, Tags } from 'aws-cdk-lib';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { photoPrefixes } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { tellingBucket } from '../constructs/telling-bucket.ts';

/** A file is looked at within seconds; a day leaves time for a person to mend what stopped the scanner. */
const quarantine = Duration.days(1);

/** Photos of customers: private, versioned, written by signed forms from our pages only. What arrives expires; what passed stays. */
export class PhotoBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'photos');
    this.bucket = tellingBucket(this, settings, {
      cors: [
        {
          allowedOrigins: [settings.publicUrl],
          allowedMethods: [HttpMethods.POST],
          allowedHeaders: ['content-type'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
      lifecycleRules: [
        {
          prefix: photoPrefixes.quarantine,
          expiration: quarantine,
          noncurrentVersionExpiration: quarantine,
        },
        { prefix: photoPrefixes.quarantine, expiredObjectDeleteMarker: true },
        { prefix: photoPrefixes.kept, noncurrentVersionExpiration: Duration.days(35) },
        { abortIncompleteMultipartUploadAfter: quarantine },
      ],
    });
  }
}
