/** What a deployment tells those who use it: names of the stack outputs that local tools and scripts read. */

/** Outputs of the storage stack. */
export const storageOutputs = [
  'TableName',
  'UserPoolId',
  'UserPoolClientId',
  'LoginUrl',
  'KeyRingSecretId',
  'LogGroupName',
  'PhotoBucketName',
  'MailBucketName',
] as const;

/** Outputs of the backend stack; function names follow the rule `functionNameOf`. */
export const backendOutputs = [
  'ApiUrl',
  'TimerQueueUrl',
  'EmailQueueUrl',
  'EmailEventsQueueUrl',
  'EmailFeedbackTopicArn',
  'MailFrom',
] as const;

/** Outputs of the web stack. */
export const webOutputs = ['WebUrl', 'FilesBucketName', 'DistributionId'] as const;
