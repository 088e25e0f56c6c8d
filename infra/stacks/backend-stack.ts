import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { tell } from '../constructs/tell.ts';
import { Complaints } from '../features/complaints.ts';
import { Costs } from '../features/costs.ts';
import { Health } from '../features/health.ts';
import { HttpEntrance } from '../features/http-entrance.ts';
import { Integration } from '../features/integration.ts';
import { MailIntake } from '../features/mail-intake.ts';
import { Notifications } from '../features/notifications.ts';
import { Photos } from '../features/photos.ts';
import { platformOn } from '../features/platform.ts';
import { Portal } from '../features/portal.ts';
import { Staff } from '../features/staff.ts';
import { EventStream } from '../features/stream.ts';
import { Surveys } from '../features/surveys.ts';
import { Timers } from '../features/timers.ts';
import { Webhooks } from '../features/webhooks.ts';
import type { backendOutputs } from '../outputs.ts';
import type { StorageStack } from './storage-stack.ts';

export interface BackendStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly storage: StorageStack;
}

/** What can be deployed again at any time: functions, their triggers and the alarms on them. */
export class BackendStack extends Stack {
  readonly entrance: HttpEntrance;

  constructor(scope: Construct, id: string, props: BackendStackProps) {
    super(scope, id, props);
    const { settings, storage } = props;
    const platform = platformOn(this, settings, storage);
    const mail = new Notifications(this, 'Notifications', platform, storage.identity);
    const timers = new Timers(this, 'Timers', platform, mail.queue);
    const webhooks = new Webhooks(this, 'Webhooks', platform);
    new EventStream(this, 'Stream', platform, {
      timerQueue: timers.queue,
      emailQueue: mail.queue,
      webhookQueue: webhooks.queue,
    });
    this.entrance = new HttpEntrance(this, 'Entrance', { ...platform, identity: storage.identity });
    new Complaints(this, 'Complaints', platform, this.entrance);
    new Portal(this, 'Portal', platform, this.entrance);
    new Surveys(this, 'Surveys', platform, this.entrance);
    new Staff(this, 'Staff', platform, this.entrance, storage.identity);
    new Integration(this, 'Integration', platform, this.entrance, {
      webhookQueue: webhooks.queue,
      identity: storage.identity,
    });
    new Photos(this, 'Photos', platform);
    new MailIntake(this, 'MailIntake', platform);
    new Costs(this, 'Costs', platform);
    new Health(this, 'Health', platform.alarmTopic);
    tell<(typeof backendOutputs)[number]>(this, {
      ApiUrl: this.entrance.url,
      TimerQueueUrl: timers.queue.queueUrl,
      EmailQueueUrl: mail.queue.queueUrl,
      EmailEventsQueueUrl: mail.reports.queueUrl,
      EmailFeedbackTopicArn: mail.sender.feedback.topicArn,
      MailFrom: settings.mailFrom,
    });
  }
}
