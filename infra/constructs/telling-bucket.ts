import { RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';

/** A bucket of what customers sent: private, versioned, kept when its stack goes. It tells EventBridge of each object. */
export function tellingBucket(
  scope: Construct,
  settings: StageSettings,
  props: Pick<BucketProps, 'cors' | 'lifecycleRules'>,
): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    ...props,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    // CloudFormation cannot delete a bucket that holds something; the emulator can.
    removalPolicy: settings.emulated ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  });
  // CDK's own way would deploy a function that may change every bucket: docs/decisions/0004.
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  return bucket;
}
