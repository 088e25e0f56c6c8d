import { Tags } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Where alarms go, and who reads them. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { adminEmail }: { readonly adminEmail: string | undefined }) {
    super(scope, id);
    Tags.of(this).add('capability', 'health');
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (adminEmail) this.topic.addSubscription(new EmailSubscription(adminEmail));
  }
}
