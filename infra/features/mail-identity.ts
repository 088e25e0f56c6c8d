import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { FailureAlarm } from '../constructs/failure-alarm.ts';

export interface MailIdentityProps {
  readonly settings: StageSettings;
  /** Where SES reports of deliveries, bounces and complaints end. */
  readonly reports: IQueue;
  readonly alarmTopic: ITopic | undefined;
}

/** Whom mail comes from, signed where there is a domain, and how SES tells what became of it. */
export class MailIdentity extends Construct {
  readonly identity: EmailIdentity;
  readonly feedback: Topic;
  /** What a sender must be allowed to use. */
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, { settings, reports, alarmTopic }: MailIdentityProps) {
    super(scope, id);
    const { mailDomain, mailFrom } = settings;
    const stack = Stack.of(this);
    this.feedback = new Topic(this, 'Feedback', { enforceSSL: true });
    const { policyDependable } = this.feedback.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.feedback.topicArn],
        conditions: { StringEquals: { 'AWS:SourceAccount': stack.account } },
      }),
    );
    this.feedback.addSubscription(new SqsSubscription(reports, { rawMessageDelivery: true }));
    const configurationSet = new ConfigurationSet(this, 'Settings', {
      configurationSetName: `redress-${settings.stage}`,
      tlsPolicy: mailDomain ? ConfigurationSetTlsPolicy.REQUIRE : ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: false,
    });
    const destination = configurationSet.addEventDestination('Reports', {
      destination: EventDestination.snsTopic(this.feedback),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    // SES tries the topic when the destination is made, so the topic must let it in before.
    if (policyDependable) destination.node.addDependency(policyDependable);
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: mailDomain ? Identity.domain(mailDomain) : Identity.email(mailFrom),
      configurationSet,
      feedbackForwarding: false,
      ...(mailDomain && { dkimSigning: true, mailFromDomain: `bounce.${mailDomain}` }),
    });
    this.arns = [
      this.identity.emailIdentityArn,
      stack.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSet.configurationSetName,
      }),
    ];
    if (mailDomain) {
      for (const [index, { name, value }] of this.identity.dkimRecords.entries()) {
        new CfnOutput(stack, `Dkim${index + 1}`, {
          value: `${name} = ${value}`,
          description: 'CNAME to create',
        });
      }
    }
    this.#alarm('BounceRate', 0.04, alarmTopic);
    this.#alarm('ComplaintRate', 0.0008, alarmTopic);
  }

  /** SES pauses an account at 10 % bounces or 0.5 % complaints and reviews it at half; warn well before. */
  #alarm(rate: 'BounceRate' | 'ComplaintRate', threshold: number, topic: ITopic | undefined): void {
    new FailureAlarm(this, `${rate}High`, {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${rate}`,
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      threshold,
      impact: 'SES may stop all our mail if this rate stays.',
      runbook: rate === 'BounceRate' ? 'mail-bounces' : 'mail-complaints',
      topic,
    });
  }
}
