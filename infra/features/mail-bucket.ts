import { Duration, Stack, Tags } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { mailPrefix } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { tellingBucket } from '../constructs/telling-bucket.ts';

/** As long as staff can look at what was kept aside; the words of a complaint are in its log for good. */
const kept = Duration.days(365);

/** The originals of mails that came in: private, put there by SES for this account's receipt rules only. */
export class MailBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'channels');
    this.bucket = tellingBucket(this, settings, {
      lifecycleRules: [
        { prefix: mailPrefix, expiration: kept, noncurrentVersionExpiration: Duration.days(35) },
        { prefix: mailPrefix, expiredObjectDeleteMarker: true },
      ],
    });
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
