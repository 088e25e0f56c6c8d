import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HoldReason } from '../domain/channels/mail/automatic-mail.ts';
import type { Instant } from '../domain/instant.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A mail that was kept and not taken in: no address and no text, these are in the original. */
export interface HeldMailRecord {
  readonly mailId: string;
  readonly receivedAt: Instant;
  readonly reason: HoldReason;
  /** What staff decided; absent: nobody has yet. */
  readonly settled?: Settlement;
}

/** What came of a held mail: the message of a complaint's customer, a complaint of its own, or nothing. */
export type Settlement = { readonly by: string; readonly at: Instant } & (
  | { readonly as: 'attached' | 'taken-in'; readonly reference: string }
  | { readonly as: 'discarded' }
);

/** Where a held mail is. */
export type HeldMailKey = Pick<HeldMailRecord, 'mailId' | 'receivedAt'>;

export interface HeldMailPage {
  readonly mails: readonly HeldMailRecord[];
  /** Where the next page begins; absent on the last. Opaque. */
  readonly after?: string;
}

/** What came by mail and did not become part of a complaint, and how much each address sends; in real time. */
export interface InboundMailRepository {
  /** Keeps it in the list for staff; the same mail again changes nothing. */
  hold(mail: HeldMailRecord): Promise<void>;
  /** The newest state of one; undefined when it is not in the list. */
  held(mail: HeldMailKey): Promise<HeldMailRecord | undefined>;
  /** Notes what staff decided. False: it is not in the list, or something was decided before. */
  settle(mail: HeldMailKey, settled: Settlement): Promise<boolean>;
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
      await happened(
        client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.heldMail(mail), ...mail, expiresAt: expiryOf(mail.receivedAt, keptDays) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },
    async held(mail) {
      const Key = keys.heldMail(mail);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && toHeld(Item);
    },
    settle: (mail, settled) =>
      happened(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.heldMail(mail),
            UpdateExpression: 'SET settled = :settled',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(settled)',
            ExpressionAttributeValues: { ':settled': settled },
          }),
        ),
      ),
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
    pass: ({ contact, mailId, receivedAt, most }) =>
      happened(
        client.send(
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
        ),
      ),
  };
}

/** Whether a conditional write was made. */
async function happened(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
