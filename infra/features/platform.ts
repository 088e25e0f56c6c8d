import { Tags } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { AlarmTopic } from './alarm-topic.ts';
import type { MailBucket } from './mail-bucket.ts';
import type { PhotoBucket } from './photo-bucket.ts';
import { PhotoSite } from './photo-site.ts';
import type { Records } from './records.ts';

/** What every feature stands on. */
export interface Platform {
  readonly settings: StageSettings;
  readonly table: ITableV2;
  readonly streamArn: string;
  readonly keyRingArn: string;
  /** All functions log here, so that one query prices them; the recorder has a group of its own. */
  readonly logGroup: ILogGroup;
  /** Photos of customers. */
  readonly photos: IBucket;
  /** Originals of mails that came in. */
  readonly mails: IBucket;
  /** Where photos are seen; absent: at the bucket's own address. */
  readonly photoOrigin: string | undefined;
  /** Who is told; nobody on the emulator. */
  readonly alarmTopic: ITopic | undefined;
  /** Where the messages of all work queues wait that failed five times; SQS keeps from which queue each came. */
  readonly failures: IQueue;
}

export function platformOn(
  scope: Construct,
  settings: StageSettings,
  {
    records,
    photos,
    mails,
  }: { readonly records: Records; readonly photos: PhotoBucket; readonly mails: MailBucket },
): Platform {
  const { table, keyRingArn, logGroup } = records;
  if (!table.tableStreamArn)
    throw new Error('The table has no stream, so nothing would follow from an event.');
  const alarmTopic = settings.emulated ? undefined : new AlarmTopic(scope, 'Alarms', settings).topic;
  const failures = new FailureQueue(scope, 'Failures', {
    impact:
      'Mails, answers by mail or photos are missing, deadlines late, bounces unnoticed, or other systems not told.',
    runbook: 'messages-in-the-failure-queue',
    alarmTopic,
  });
  Tags.of(failures).add('capability', 'health');
  return {
    settings,
    table,
    streamArn: table.tableStreamArn,
    keyRingArn,
    logGroup,
    photos: photos.bucket,
    mails: mails.bucket,
    photoOrigin: settings.web
      ? new PhotoSite(scope, 'PhotoSite', photos.bucket).origin
      : settings.photoOrigin,
    alarmTopic,
    failures,
  };
}
