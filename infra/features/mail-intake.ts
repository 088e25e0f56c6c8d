import { Tags } from 'aws-cdk-lib';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { keyPrefixes, mailPrefix, policyPrefixes } from '../../shared/names.ts';
import { receiptRulesOf, type StageName } from '../config.ts';

import { onTable, readMails, readSecret } from '../constructs/grants.ts';
import { ObjectFunction } from '../constructs/object-function.ts';
import type { Platform } from './platform.ts';

/** Mail that comes in: SES puts it into the bucket, the bucket tells, a function makes messages and complaints of it. */
export class MailIntake extends Construct {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    Tags.of(this).add('capability', 'channels');
    const { settings, table, logGroup, failures, mails, keyRingArn } = platform;
    const { replyDomain, emulated } = settings;
    if (replyDomain && !emulated) receiptRule(this, settings.stage, replyDomain, mails.bucketName);
    new ObjectFunction(this, {
      name: 'email-intake',
      settings,
      logGroup,
      memoryMegabytes: 512,
      timeoutSeconds: 60,
      bucketName: mails.bucketName,
      prefix: mailPrefix,
      failures,
      environment: {
        tableName: table.tableName,
        keyRingSecretId: keyRingArn,
        mailBucket: mails.bucketName,
        mailFrom: settings.mailFrom,
        replyDomain,
        slaPolicy: settings.slaPolicy,
        dutyOwner: settings.dutyOwner,
      },
      grants: [
        onTable(table, ['GetItem', 'Query', 'PutItem'], [keyPrefixes.complaint]),
        onTable(table, ['Query'], policyPrefixes),
        onTable(table, ['PutItem'], [keyPrefixes.heldMail]),
        onTable(table, ['UpdateItem'], [keyPrefixes.mailSender]),
        readMails(mails.bucketArn),
        readSecret(keyRingArn),
      ],
    });
  }
}

/** All mail of the domain, checked for spam and viruses. SES uses one set of rules at a time: docs/runbook.md says how to make it this one. */
function receiptRule(scope: Construct, stage: StageName, domain: string, bucketName: string): void {
  const set = new CfnReceiptRuleSet(scope, 'Rules', { ruleSetName: receiptRulesOf(stage) });
  new CfnReceiptRule(scope, 'Rule', {
    ruleSetName: set.ref,
    rule: {
      name: 'keep',
      enabled: true,
      recipients: [domain],
      scanEnabled: true,
      actions: [{ s3Action: { bucketName, objectKeyPrefix: mailPrefix } }],
    },
  });
}
