import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { MailPurpose } from '../domain/notifications/owed-mails.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export type MailOutcome = 'sent' | 'delivered' | 'bounced' | 'complained' | 'capped' | 'suppressed';
export type SuppressionReason = 'bounced' | 'complained' | 'unsubscribed';

export interface MailRecord {
  readonly mailId: string;
  /** `keyId#digest` of the recipient: no address is ever kept here. */
  readonly contact: string;
  readonly outcome?: MailOutcome;
}

/** What was mailed. Real time throughout: leases and windows do not follow the fast clock. MAIL items have no TTL. */
export interface MailRepository {
  /** Lets one mail through per contact and window; the same mail again passes, so that a retry is not its own limit. */
  passCap(cap: {
    readonly purpose: MailPurpose;
    readonly contact: string;
    readonly mailId: string;
    readonly now: Instant;
    readonly windowStart: Instant;
  }): Promise<boolean>;
  /** Claims a mail for one sender until the lease runs out. `done`: an earlier one came to an end. `leased`: another is at it. */
  claim(claim: {
    readonly mailId: string;
    readonly contact: string;
    readonly now: Instant;
    readonly leaseUntil: Instant;
  }): Promise<'claimed' | 'done' | 'leased'>;
  /** Records how a mail ended. */
  mark(mailId: string, outcome: MailOutcome, at: Instant): Promise<void>;
  /** Records a mail that is not sent, and why. */
  withhold(record: {
    readonly mailId: string;
    readonly contact: string;
    readonly outcome: 'capped' | 'suppressed';
    readonly at: Instant;
  }): Promise<void>;
  mail(mailId: string): Promise<MailRecord | undefined>;
  isSuppressed(contact: string): Promise<boolean>;
  suppress(contact: string, reason: SuppressionReason, at: Instant): Promise<void>;
}

export function mailRepository({ client, name: TableName }: Table): MailRepository {
  const held = async (send: () => Promise<unknown>): Promise<boolean> => {
    try {
      await send();
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    passCap({ purpose, contact, mailId, now, windowStart }) {
      return held(() =>
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.mailCap(purpose, contact),
            UpdateExpression: 'SET mailId = :mailId, mailedAt = :now',
            ConditionExpression: 'attribute_not_exists(pk) OR mailedAt < :windowStart OR mailId = :mailId',
            ExpressionAttributeValues: { ':mailId': mailId, ':now': now, ':windowStart': windowStart },
          }),
        ),
      );
    },
    async claim({ mailId, contact, now, leaseUntil }) {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: keys.mail(mailId),
            UpdateExpression: 'SET contact = :contact, leaseUntil = :leaseUntil',
            ConditionExpression:
              'attribute_not_exists(pk) OR (attribute_not_exists(outcome) AND leaseUntil < :now)',
            ExpressionAttributeValues: { ':contact': contact, ':leaseUntil': leaseUntil, ':now': now },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return 'claimed';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return error.Item?.outcome ? 'done' : 'leased';
      }
    },
    async mark(mailId, outcome, at) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keys.mail(mailId),
          UpdateExpression: 'SET outcome = :outcome, endedAt = :at',
          ExpressionAttributeValues: { ':outcome': outcome, ':at': at },
        }),
      );
    },
    async withhold({ mailId, contact, outcome, at }) {
      await client.send(
        new PutCommand({ TableName, Item: { ...keys.mail(mailId), contact, outcome, endedAt: at } }),
      );
    },
    async mail(mailId) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keys.mail(mailId), ConsistentRead: true }),
      );
      return (
        Item && {
          mailId,
          contact: String(Item.contact),
          ...(Item.outcome && { outcome: Item.outcome as MailOutcome }),
        }
      );
    },
    async isSuppressed(contact) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: keys.suppression(contact), ConsistentRead: true }),
      );
      return Item !== undefined;
    },
    async suppress(contact, reason, at) {
      await client.send(new PutCommand({ TableName, Item: { ...keys.suppression(contact), reason, at } }));
    },
  };
}
