import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Card } from '../domain/complaints/card.ts';
import { isSettled } from '../domain/complaints/state.ts';
import { DomainError } from '../domain/errors.ts';
import { table as names } from '../names.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export interface CardPage {
  readonly cards: readonly Card[];
  /** Where the next page begins; absent on the last. Opaque. */
  readonly after?: string;
}

/** `more`: at least so many. */
export interface OwnerCount {
  readonly count: number;
  readonly more: boolean;
}

/** The list rows. Lists are eventually consistent (under a second); a complaint's own page reads its events. */
export interface CardRepository {
  card(reference: string): Promise<Card | undefined>;
  /** Open: earliest deadline first, waiting ones last. Settled: newest first. One Query a page. */
  listByDepartment(department: string, state: 'open' | 'settled', after?: string): Promise<CardPage>;
  /** Open ones of an owner: pages oldest complaint first, within a page earliest deadline first. */
  listByOwner(ownerId: string, after?: string): Promise<CardPage>;
  /** Settled ones of which something is still to come, a follow-up, a survey, a promise: earliest first. One Query and one BatchGet a page. */
  listSettledDue(department: string, after?: string): Promise<CardPage>;
  /** How many open ones an owner has, counted up to `most`. One Query that reads keys only. */
  countOfOwner(ownerId: string, most: number): Promise<OwnerCount>;
  /** Puts a card unless one of the same or a higher sequence is there. */
  put(card: Card): Promise<'put' | 'newer-there'>;
}

/** Rows of a page; a BatchGet takes 100 keys at most. */
const pageSize = 50;
/** Sorts after every instant: no clock runs, the customer or somebody else is awaited. */
const waiting = '~';

const byDeadline = (a: Card, b: Card) => ((a.dueAt ?? waiting) < (b.dueAt ?? waiting) ? -1 : 1);
/** The deadline of what is still to come of a settled one; where no clock runs, when it is looked at next. */
const stillToCome = ({ dueAt, nextAt }: Card) => dueAt ?? nextAt;

function indexKeys(card: Card): Record<string, string> {
  const { reference, department, ownerId, receivedAt, updatedAt, dueAt } = card;
  const settled = isSettled(card.status);
  const toCome = stillToCome(card);
  return {
    departmentPk: keys.departmentCards(department, settled ? 'settled' : 'open'),
    departmentSk: `${settled ? updatedAt : (dueAt ?? `${waiting}${receivedAt}`)}#${reference}`,
    // Stable while the owner is: this index costs a write only when the owner changes or the complaint is settled.
    ...(!settled && { ownerPk: ownerId, ownerSk: `${receivedAt}#${reference}` }),
    ...(settled &&
      toCome !== undefined && { ownerPk: keys.settledDue(department), ownerSk: `${toCome}#${reference}` }),
  };
}

function toCard(item: Readonly<Record<string, unknown>>): Card {
  const { pk, sk, departmentPk, departmentSk, ownerPk, ownerSk, ...card } = item;
  // The index of a department leaves out what its keys say already.
  return {
    ...card,
    reference: keys.referenceIn(String(pk)),
    department: keys.departmentIn(String(departmentPk)),
  } as unknown as Card;
}

/** The cursor is the index's sort key, which ends in the reference; the partition is never taken from the caller. */
const toCursor = (
  last: Readonly<Record<string, unknown>> | undefined,
  sortKey: string,
): { after?: string } => (last ? { after: Buffer.from(String(last[sortKey])).toString('base64url') } : {});

function fromCursor(
  after: string | undefined,
  index: { readonly partitionKey: string; readonly sortKey: string },
  partition: string,
): Record<string, string> | undefined {
  if (after === undefined) return undefined;
  const sort = Buffer.from(after, 'base64url').toString('utf8');
  const reference = /#(R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3})$/.exec(sort)?.[1];
  if (!reference) {
    throw new DomainError('invalid', 'page-unknown', 'There is no such page; start from the first page.');
  }
  return { ...keys.card(reference), [index.partitionKey]: partition, [index.sortKey]: sort };
}

export function cardRepository({ client, name: TableName }: Table): CardRepository {
  async function page(
    index: typeof names.departmentIndex | typeof names.ownerIndex,
    partition: string,
    forward: boolean,
    after: string | undefined,
  ) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index.name,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': index.partitionKey },
        ExpressionAttributeValues: { ':partition': partition },
        ScanIndexForward: forward,
        Limit: pageSize,
        ExclusiveStartKey: fromCursor(after, index, partition),
      }),
    );
    return { items: Items, ...toCursor(LastEvaluatedKey, index.sortKey) };
  }

  async function cardsOf(found: readonly Record<string, unknown>[]): Promise<readonly Card[]> {
    const cards: Card[] = [];
    let left = found.map(({ pk, sk }) => ({ pk, sk }));
    while (left.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [TableName]: { Keys: left } } }),
      );
      cards.push(...(Responses?.[TableName] ?? []).map(toCard));
      left = (UnprocessedKeys?.[TableName]?.Keys ?? []) as typeof left;
    }
    return cards;
  }

  return {
    async card(reference) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keys.card(reference) }));
      return Item && toCard(Item);
    },
    async listByDepartment(department, state, after) {
      const partition = keys.departmentCards(department, state);
      const { items, ...next } = await page(names.departmentIndex, partition, state === 'open', after);
      return { cards: items.map(toCard), ...next };
    },
    async listByOwner(ownerId, after) {
      const { items, ...next } = await page(names.ownerIndex, ownerId, true, after);
      return { cards: [...(await cardsOf(items))].sort(byDeadline), ...next };
    },
    async listSettledDue(department, after) {
      const { items, ...next } = await page(names.ownerIndex, keys.settledDue(department), true, after);
      const moment = (card: Card) => stillToCome(card) ?? waiting;
      const cards = [...(await cardsOf(items))].sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
      return { cards, ...next };
    },
    async countOfOwner(ownerId, most) {
      const { Count = 0, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: names.ownerIndex.name,
          KeyConditionExpression: '#owner = :owner',
          ExpressionAttributeNames: { '#owner': names.ownerIndex.partitionKey },
          ExpressionAttributeValues: { ':owner': ownerId },
          Select: 'COUNT',
          Limit: most + 1,
        }),
      );
      return { count: Math.min(Count, most), more: Count > most || LastEvaluatedKey !== undefined };
    },
    async put(card) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keys.card(card.reference), ...card, ...indexKeys(card) },
            ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':sequence': card.sequence },
          }),
        );
        return 'put';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'newer-there';
        throw error;
      }
    },
  };
}
