import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Definition, DefinitionKind } from '../domain/definitions/definition.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** What a company defined, every version of it. Every read is strongly consistent. */
export interface DefinitionRepository {
  /** All versions of all ids of a kind, by id and version. Checked-in defaults are not among them. */
  versions(kind: DefinitionKind): Promise<readonly Definition[]>;
  /** Adds a version; `taken` when somebody added that version first. One write request. */
  add(definition: Definition): Promise<'added' | 'taken'>;
}

function toDefinition(item: Readonly<Record<string, unknown>>): Definition {
  const { pk: _pk, sk: _sk, ...definition } = item;
  return definition as unknown as Definition;
}

export function definitionRepository(table: Table): DefinitionRepository {
  const { client, name: TableName } = table;
  return {
    async versions(kind) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.definitions(kind) },
      });
      return items.map(toDefinition);
    },
    async add(definition) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.definition(definition), ...definition },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'added';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'taken';
        throw error;
      }
    },
  };
}
