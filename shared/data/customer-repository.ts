import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CustomerInput, CustomerScore } from '../domain/customers/score.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** A customer's inputs and score. Inputs are put only if newer and never removed; a score only over the version it read. */
export interface CustomerRepository {
  score(customerId: string): Promise<CustomerScore | undefined>;
  /** All inputs, read consistently. */
  inputs(customerId: string): Promise<readonly CustomerInput[]>;
  putInput(customerId: string, input: CustomerInput): Promise<'put' | 'not-newer'>;
  /** Writes version n over version n − 1 (none: the first). */
  putScore(customerId: string, score: CustomerScore): Promise<'put' | 'outdated'>;
}

const inputPrefix = 'INPUT#';

export function customerRepository(table: Table): CustomerRepository {
  const { client, name: TableName } = table;
  const putIf = async (
    Item: Record<string, unknown>,
    condition: Partial<PutCommandInput>,
  ): Promise<boolean> => {
    try {
      await client.send(new PutCommand({ TableName, Item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    async score(customerId) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keys.customerScore(customerId), ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const { pk, sk, ...score } = Item;
      return score as CustomerScore;
    },
    async inputs(customerId) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': keys.customer(customerId), ':prefix': inputPrefix },
      });
      return items.map(({ pk, sk, ...input }) => input as unknown as CustomerInput);
    },
    async putInput(customerId, input) {
      const item = { ...keys.customerInput(customerId, input.source), ...input };
      const put = await putIf(item, {
        ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
        ExpressionAttributeNames: { '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':sequence': input.sequence },
      });
      return put ? 'put' : 'not-newer';
    },
    async putScore(customerId, score) {
      const item = { ...keys.customerScore(customerId), ...score };
      const put = await putIf(
        item,
        score.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': score.version - 1 },
            },
      );
      return put ? 'put' : 'outdated';
    },
  };
}
