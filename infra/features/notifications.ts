import { Tags } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keyPrefixes } from '../../shared/names.ts';
import { onTable, readAccounts, readSecret, sendMail } from '../constructs/grants.ts';
import { QueueFunction, WorkQueue } from '../constructs/queue-function.ts';
import type { Identity } from './identity.ts';
import { MailIdentity } from './mail-identity.ts';
import type { Platform } from './platform.ts';

/** Mail: a queue of event keys, the sender, and what SES reports back about delivery. */
export class Notifications extends Construct {
  readonly queue: IQueue;
  readonly reports: IQueue;
  readonly sender: MailIdentity;

  constructor(scope: Construct, id: string, platform: Platform, identity: Identity) {
    super(scope, id);
    Tags.of(this).add('capability', 'notifications');
    const { settings, table, keyRingArn, logGroup, alarmTopic, failures } = platform;
    const mails = new WorkQueue(this, 'Mails', {
      consumerTimeoutSeconds: 20,
      failures,
    });
    const reports = new WorkQueue(this, 'Reports', {
      consumerTimeoutSeconds: 20,
      failures,
    });
    this.queue = mails.queue;
    this.reports = reports.queue;
    this.sender = new MailIdentity(this, 'Sender', { settings, reports: reports.queue, alarmTopic });
    new QueueFunction(this, mails, {
      name: 'email-sender',
      settings,
      logGroup,
      memoryMegabytes: 512,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        publicUrl: settings.publicUrl,
        mailFrom: settings.mailFrom,
        replyDomain: settings.replyDomain,
        escalationEmail: settings.escalationEmail,
        slaPolicy: settings.slaPolicy,
        userPoolId: identity.pool.userPoolId,
      },
      grants: [
        onTable(table, ['GetItem', 'Query']),
        onTable(table, ['PutItem', 'UpdateItem'], [keyPrefixes.mail, keyPrefixes.mailCap]),
        readSecret(keyRingArn),
        readAccounts(identity.pool),
        sendMail(settings, this.sender.arns),
      ],
    });
    new QueueFunction(this, reports, {
      name: 'email-events',
      settings,
      logGroup,
      environment: { tableName: table.tableName },
      grants: [
        onTable(table, ['GetItem', 'PutItem', 'UpdateItem'], [keyPrefixes.mail, keyPrefixes.suppression]),
      ],
    });
  }
}
