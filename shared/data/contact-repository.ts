import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** An address as a key can hold it: the id of the key that hashed it, and the hash. */
export interface ContactDigest {
  readonly keyId: string;
  readonly digest: string;
}

/** Pointers from an address to its customer. Each is put once; whoever comes later gets the customer that is there. */
export interface ContactRepository {
  /** Claims the address for `customerId`. @returns the customer it belongs to: the given one, or the one that was there first. */
  claim(contact: ContactDigest, customerId: string, at: Instant): Promise<string>;
  customerOf(contact: ContactDigest): Promise<string | undefined>;
}

export function contactRepository({ client, name: TableName }: Table): ContactRepository {
  const customerOf: ContactRepository['customerOf'] = async ({ keyId, digest }) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keys.contact(keyId, digest), ConsistentRead: true }),
    );
    return Item && String(Item.customerId);
  };
  return {
    customerOf,
    async claim(contact, customerId, at) {
      const known = await customerOf(contact);
      if (known !== undefined) return known;
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.contact(contact.keyId, contact.digest), customerId, at },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return customerId;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return (await customerOf(contact)) ?? customerId;
      }
    },
  };
}
