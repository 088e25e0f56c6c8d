/** What one counted operation is billed by: its capacity or chunk units, or its requests. */
export interface Billing {
  readonly priceId: string;
  readonly by: 'units' | 'requests';
}

const reads = ['GetItem', 'Query', 'BatchGetItem', 'Scan', 'TransactGetItems'];
const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'];
/** Administration of the user pool is free of charge: people are billed by month, not by request. */
const userPool = [
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminUserGlobalSignOut',
  'AdminCreateUser',
];
const unitsOf = (priceId: string): Billing => ({ priceId, by: 'units' });
const requestsOf = (priceId: string): Billing => ({ priceId, by: 'requests' });

/** `Service.Operation`, as the usage line names it, → its price. What is not here has no known price. */
const billings: ReadonlyMap<string, Billing> = new Map(
  Object.entries({
    ...Object.fromEntries(reads.map((name) => [`DynamoDB.${name}`, unitsOf('dynamodb-read-unit')])),
    ...Object.fromEntries(writes.map((name) => [`DynamoDB.${name}`, unitsOf('dynamodb-write-unit')])),
    'DynamoDB.reads': unitsOf('dynamodb-read-unit'),
    'DynamoDB.writes': unitsOf('dynamodb-write-unit'),
    'SQS.SendMessage': unitsOf('sqs-request'),
    'SQS.SendMessageBatch': unitsOf('sqs-request'),
    'SQS.ReceiveMessage': requestsOf('sqs-request'),
    'SQS.DeleteMessageBatch': requestsOf('sqs-request'),
    'SQS.requests': unitsOf('sqs-request'),
    'SES.SendRawEmail': unitsOf('ses-message'),
    'SES.Receive': requestsOf('ses-received'),
    'SecretsManager.GetSecretValue': requestsOf('secrets-request'),
    'CloudWatchLogs.FilterLogEvents': requestsOf('logs-read'),
    ...Object.fromEntries(
      userPool.map((name) => [`CognitoIdentityProvider.${name}`, requestsOf('user-pool-read')]),
    ),
    'CognitoIdentityProvider.requests': requestsOf('user-pool-read'),
    'S3.GetObject': requestsOf('s3-read'),
    'S3.PutObject': requestsOf('s3-write'),
    'S3.PostObject': requestsOf('s3-write'),
    'EventBridge.Event': requestsOf('eventbridge-event'),
    'Lambda.Invoke': requestsOf('lambda-request-arm64'),
    'HttpApi.Request': requestsOf('http-api-request'),
    'Scheduler.Invoke': requestsOf('scheduler-invocation'),
  }),
);

export const billingOf = (operation: string): Billing | undefined => billings.get(operation);

/**
 * The wider name under which an operation may be counted when a usage line has no room for each: priced the same.
 * What is billed by requests keeps its name, but for the long names of the user pool.
 */
export function foldedOperation(operation: string): string {
  const billing = billingOf(operation);
  if (billing?.priceId === 'dynamodb-read-unit') return 'DynamoDB.reads';
  if (billing?.priceId === 'dynamodb-write-unit') return 'DynamoDB.writes';
  if (billing?.priceId === 'sqs-request' && billing.by === 'units') return 'SQS.requests';
  if (billing?.priceId === 'user-pool-read') return 'CognitoIdentityProvider.requests';
  return operation;
}
