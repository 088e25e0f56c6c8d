/**
 * The vocabulary of the roles: every statement that a function's role can hold, with exact actions and resources.
 * Each feature lists its function's grants in one place; nothing else adds to a role.
 */
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { mailPrefix, photoPrefixes } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';

type ItemAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'Query' | 'BatchGetItem';

/** Item actions on the table itself; with `partitions`, only on partition keys that begin with one of them. */
export function onTable(table: ITableV2, actions: readonly ItemAction[], partitions?: readonly string[]) {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    ...(partitions && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((prefix) => `${prefix}*`) },
      },
    }),
  });
}

/** Queries on the named indexes. */
export function onIndexes(table: ITableV2, ...names: readonly string[]) {
  return new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: names.map((name) => `${table.tableArn}/index/${name}`),
  });
}

/** What an event source mapping does with the function's role to read the table's stream. */
export function readStream(streamArn: string) {
  return new PolicyStatement({
    actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((a) => `dynamodb:${a}`),
    resources: [streamArn],
  });
}

/** Sends to the queues. */
export function sendTo(...queues: readonly IQueue[]) {
  return new PolicyStatement({
    actions: ['sqs:SendMessage'],
    resources: queues.map((queue) => queue.queueArn),
  });
}

/** What an event source mapping does with the function's role to empty the queue. */
export function consume(queue: IQueue) {
  return new PolicyStatement({
    actions: ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'].map(
      (a) => `sqs:${a}`,
    ),
    resources: [queue.queueArn],
  });
}

export function readSecret(arn: string) {
  return new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [arn] });
}

/** Writing the function's own log; the group's ARN ends in `:*` (its streams are named by Lambda). */
export function writeLog(group: ILogGroup) {
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [group.logGroupArn],
  });
}

/** Reading back what the functions logged: usage lines and platform reports. */
export function readLog(group: ILogGroup) {
  return new PolicyStatement({ actions: ['logs:FilterLogEvents'], resources: [group.logGroupArn] });
}

/** Asking whether a member of staff's account is enabled. */
export function readAccounts(pool: IUserPool) {
  return new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [pool.userPoolArn] });
}

/** Making the accounts of staff say what their records say: made, in groups, disabled. Never deleted, no password set. */
export function manageAccounts(pool: IUserPool) {
  return new PolicyStatement({
    actions: [
      'AdminCreateUser',
      'AdminListGroupsForUser',
      'AdminAddUserToGroup',
      'AdminRemoveUserFromGroup',
      'AdminEnableUser',
      'AdminDisableUser',
      'AdminUserGlobalSignOut',
    ].map((action) => `cognito-idp:${action}`),
    resources: [pool.userPoolArn],
  });
}

/** Sending as the sender address, and as nobody else. */
export function sendMail(settings: StageSettings, resources: readonly string[]) {
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [...resources],
    conditions: { StringEquals: { 'ses:FromAddress': settings.mailFrom } },
  });
}

const objects = (action: 'GetObject' | 'PutObject', bucketArn: string, prefix: string) =>
  new PolicyStatement({ actions: [`s3:${action}`], resources: [`${bucketArn}/${prefix}*`] });

/** Signing forms that let files into quarantine: who signs must be able to do it himself. */
export const letPhotosIn = (bucketArn: string) => objects('PutObject', bucketArn, photoPrefixes.quarantine);
/** Signing addresses that show kept photos. */
export const showPhotos = (bucketArn: string) => objects('GetObject', bucketArn, photoPrefixes.kept);
export const readUploads = (bucketArn: string) => objects('GetObject', bucketArn, photoPrefixes.quarantine);
export const keepPhotos = (bucketArn: string) => objects('PutObject', bucketArn, photoPrefixes.kept);
/** The originals of mails that came in. */
export const readMails = (bucketArn: string) => objects('GetObject', bucketArn, mailPrefix);

/** Asking the function that looks for malware. */
export function askScanner(functionArn: string) {
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] });
}
