import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HoldReason } from '../domain/channels/mail/automatic-mail.ts';
import type { Instant } from '../domain/instant.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A mail that was kept and not taken in: no address and no text, these are in the original. */
export interface HeldMailRecord {
  readonly mailId: string;
  readonly receivedAt: Instant;
  readonly reason: HoldReason;
}

export interface HeldMailPage {
  readonly mails: readonly HeldMailRecord[];
  /** Where the next page begins; absent on the last. Opaque. */
  readonly after?: string;
}

/** What came by mail and did not become part of a complaint, and how much each address sends; in real time. */
export interface InboundMailRepository {
  /** Keeps it in the list for staff; the same mail again changes nothing. */
  hold(mail: HeldMailRecord): Promise<void>;
  /** The held mails of a month `YYYY-MM`, newest first. */
  heldIn(month: string, after?: string): Promise<HeldMailPage>;
  /**
   * Lets at most `most` mails of a sender through in an hour; a mail that was let through passes again, so that a repeated
   * delivery is not its own limit.
   */
  pass(sender: {
    readonly contact: string;
    readonly mailId: string;
    readonly receivedAt: Instant;
    readonly most: number;
  }): Promise<boolean>;
}

const pageSize = 50;
/** As long as the original is kept. */
const keptDays = 365;
const expiryOf = (from: Instant, days: number): number => Math.floor(Date.parse(from) / 1000) + days * 86_400;

function toHeld(item: Readonly<Record<string, unknown>>): HeldMailRecord {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...held } = item;
  return held as unknown as HeldMailRecord;
}

export function inboundMailRepository({ client, name: TableName }: Table): InboundMailRepository {
  return {
    async hold(mail) {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...keys.heldMail(mail), ...mail, expiresAt: expiryOf(mail.receivedAt, keptDays) },
        }),
      );
    },
    async heldIn(month, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.heldMails(month) },
          ScanIndexForward: false,
          Limit: pageSize,
          ...(after !== undefined && {
            ExclusiveStartKey: {
              pk: keys.heldMails(month),
              sk: Buffer.from(after, 'base64url').toString('utf8'),
            },
          }),
        }),
      );
      return {
        mails: Items.map(toHeld),
        ...(LastEvaluatedKey && { after: Buffer.from(String(LastEvaluatedKey.sk)).toString('base64url') }),
      };
    },
    async pass({ contact, mailId, receivedAt, most }) {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: keys.mailSender(contact, receivedAt.slice(0, 13)),
            // The set never grows beyond `most`.
            UpdateExpression: 'ADD mailIds :one SET expiresAt = :expiresAt',
            ConditionExpression:
              'attribute_not_exists(pk) OR size(mailIds) < :most OR contains(mailIds, :mailId)',
            ExpressionAttributeValues: {
              ':one': new Set([mailId]),
              ':mailId': mailId,
              ':most': most,
              ':expiresAt': expiryOf(receivedAt, 2),
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
