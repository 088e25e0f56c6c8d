import { Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { mailPrefix } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';

/** As long as staff can look at what was kept aside; the words of a complaint are in its log for good. */
const kept = Duration.days(365);

/** The originals of mails that came in: private, put there by SES for this account's receipt rules only. */
export class MailBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'channels');
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { prefix: mailPrefix, expiration: kept, noncurrentVersionExpiration: Duration.days(35) },
        { prefix: mailPrefix, expiredObjectDeleteMarker: true },
      ],
      // CloudFormation cannot delete a bucket that holds something; the emulator can.
      removalPolicy: settings.emulated ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [`${this.bucket.bucketArn}/${mailPrefix}*`],
        conditions: { StringEquals: { 'AWS:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}
