import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Respondent, RespondentKind } from '../domain/requests/respondent.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** The register of suppliers and departments. Every read is strongly consistent. */
export interface RespondentRepository {
  /** Departments, then suppliers; each by id. */
  list(): Promise<readonly Respondent[]>;
  find(kind: RespondentKind, id: string): Promise<Respondent | undefined>;
  /** Puts an entry whose version is one above what is there (1: nothing is there). */
  put(respondent: Respondent): Promise<'put' | 'changed-meanwhile'>;
}

function toRespondent(item: Readonly<Record<string, unknown>>): Respondent {
  const { pk: _pk, sk: _sk, ...respondent } = item;
  return respondent as unknown as Respondent;
}

export function respondentRepository(table: Table): RespondentRepository {
  const { client, name: TableName } = table;
  return {
    async list() {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.register },
      });
      return items.map(toRespondent);
    },
    async find(kind, id) {
      const Key = keys.respondent(kind, id);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && toRespondent(Item);
    },
    async put(respondent) {
      const added = respondent.version === 1;
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.respondent(respondent.kind, respondent.id), ...respondent },
            ConditionExpression: added ? 'attribute_not_exists(pk)' : '#version = :before',
            ...(!added && {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': respondent.version - 1 },
            }),
          }),
        );
        return 'put';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'changed-meanwhile';
        throw error;
      }
    },
  };
}
