import { SESClient, SetIdentityNotificationTopicCommand } from '@aws-sdk/client-ses';

/**
 * On the emulator events of a configuration set never reach SNS, notifications of an identity do: they are pointed at
 * the topic that the configuration set publishes to on AWS.
 */
export async function sendFeedbackToTopic(
  endpoint: string,
  identity: string,
  topicArn: string,
): Promise<void> {
  const client = new SESClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const NotificationType of ['Bounce', 'Complaint', 'Delivery'] as const) {
    await client.send(
      new SetIdentityNotificationTopicCommand({ Identity: identity, NotificationType, SnsTopic: topicArn }),
    );
  }
}
