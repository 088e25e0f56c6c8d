import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { metered } from '../adapters/metering.ts';
import { sdkSettings } from '../adapters/sdk-settings.ts';

/** The one table, open for reading and writing. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** Opens the table once per process: cold-start work, outside the handler. Undefined attributes are left out of items. */
export function openTable(name: string): Table {
  const client = DynamoDBDocumentClient.from(metered(new DynamoDBClient(sdkSettings)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name };
}
