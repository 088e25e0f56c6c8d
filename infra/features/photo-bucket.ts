import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { photoPrefixes } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';

/** A file is looked at within seconds; a day leaves time for a person to mend what stopped the scanner. */
const quarantine = Duration.days(1);

/** Photos of customers: private, versioned, written by signed forms from our pages only. What arrives expires; what passed stays. */
export class PhotoBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'photos');
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
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
      // CloudFormation cannot delete a bucket that holds something; the emulator can.
      removalPolicy: settings.emulated ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // CDK's own way would deploy a function that may change every bucket: docs/decisions/0004.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }
}
