import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { tell } from '../constructs/tell.ts';
import { Identity } from '../features/identity.ts';
import { MailBucket } from '../features/mail-bucket.ts';
import { PhotoBucket } from '../features/photo-bucket.ts';
import { Records } from '../features/records.ts';
import type { storageOutputs } from '../outputs.ts';

export interface StorageStackProps extends StackProps {
  readonly settings: StageSettings;
}

/** What must never be lost: records, photos, mails, link keys, the log, the people who may sign in. */
export class StorageStack extends Stack {
  readonly records: Records;
  readonly identity: Identity;
  readonly photos: PhotoBucket;
  readonly mails: MailBucket;

  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, props);
    this.records = new Records(this, 'Records', props);
    this.identity = new Identity(this, 'Identity', props);
    this.photos = new PhotoBucket(this, 'Photos', props);
    this.mails = new MailBucket(this, 'ReceivedMails', props);
    tell<(typeof storageOutputs)[number]>(this, {
      TableName: this.records.table.tableName,
      UserPoolId: this.identity.pool.userPoolId,
      UserPoolClientId: this.identity.client.userPoolClientId,
      LoginUrl: this.identity.loginUrl,
      KeyRingSecretId: this.records.keyRingArn,
      LogGroupName: this.records.logGroup.logGroupName,
      PhotoBucketName: this.photos.bucket.bucketName,
      MailBucketName: this.mails.bucket.bucketName,
    });
  }
}
