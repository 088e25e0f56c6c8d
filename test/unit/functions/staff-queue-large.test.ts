import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../shared/adapters/ids.ts';
import { cardRepository } from '../../../shared/data/card-repository.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { Table } from '../../../shared/data/table.ts';
import type { Card } from '../../../shared/domain/complaints/card.ts';
import { referenceOf } from '../../../shared/domain/complaints/reference.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { gatherRows } from '../../../web/console/queue/gather-rows.ts';
import { chen, tuesdayMorning } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';

const open = 10_000;
const pageSize = 50;

const cards = Array.from({ length: open }, (_, n): Card => {
  const dueAt = addSeconds(tuesdayMorning, n * 7);
  return {
    reference: referenceOf(ids.hash(`large ${n}`)),
    sequence: 1,
    status: 'received',
    priority: n % 100 === 99 ? 'urgent' : 'normal',
    department: 'customer-service',
    ownerId: n % 2 === 0 ? 'lin' : 'wong',
    confirmed: true,
    language: 'zh-CN',
    channel: 'web',
    receivedAt: tuesdayMorning,
    updatedAt: tuesdayMorning,
    dueAt,
    dueClock: 'resolution',
    breached: false,
    excerpt: 'x',
  };
});

describe('10,000 open complaints in the queue', () => {
  const desk = staffDesk();
  let pages = 0;
  beforeAll(async () => {
    for (const card of cards) await desk.cards.put(card);
    const { listByDepartment } = desk.cards;
    desk.deps.cards.listByDepartment = (...asked) => {
      pages++;
      return listByDepartment(...asked);
    };
  });
  const queue = async (query: string) => {
    const before = pages;
    const { json } = await desk.get(`/api/staff/complaints?view=department&${query}`, chen);
    return { ...json, queries: pages - before };
  };

  it('a page is one Query of 50 rows, earliest deadline first, wherever it begins', async () => {
    const first = await queue('state=open');
    expect([first.complaints.length, first.queries]).toEqual([pageSize, 1]);
    expect(first.complaints[0].reference).toBe(cards[0]?.reference);
    const second = await queue(`state=open&after=${first.after}`);
    expect([second.complaints.length, second.queries]).toEqual([pageSize, 1]);
    expect(second.complaints[0].reference).toBe(cards[pageSize]?.reference);
  });

  it('page by page everything is seen once, and nothing twice', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await queue(`state=open${after ? `&after=${after}` : ''}`);
      seen.push(...page.complaints.map(({ reference }: Card) => reference));
      after = page.after;
    } while (after !== undefined);
    expect(seen).toEqual(cards.map(({ reference }) => reference));
  });

  it('a filter that few rows match makes no page longer: the screen asks for at most five', async () => {
    const before = pages;
    const { rows, after } = await gatherRows(
      (from) => queue(`state=open&priority=urgent${from ? `&after=${from}` : ''}`),
      undefined,
    );
    expect(pages - before).toBe(5);
    expect(rows.length).toBeLessThanOrEqual(5);
    expect(after).toBeDefined();
  });

  it('how many somebody has is counted up to a limit, never to the end', async () => {
    expect(await desk.cards.countOfOwner('lin', 200)).toEqual({ count: 200, more: true });
  });
});

describe('the table is asked for a page at a time', () => {
  it('each list and count is one request with a limit, however much there is', async () => {
    const asked: QueryCommandInput[] = [];
    const partition = keys.departmentCards('customer-service', 'open');
    const last = {
      ...keys.card('R-0000-0000-000'),
      departmentPk: partition,
      departmentSk: 'x#R-0000-0000-000',
    };
    const client = {
      async send(command: { readonly input: QueryCommandInput }) {
        if (command instanceof QueryCommand) asked.push(command.input);
        return {
          Items: [],
          Count: 201,
          LastEvaluatedKey: { ...last, ownerPk: 'lin', ownerSk: 'x' },
          Responses: {},
        };
      },
    };
    const real = cardRepository({ client, name: 'table' } as unknown as Table);
    expect((await real.listByDepartment('customer-service', 'open')).after).toBeDefined();
    await real.listByOwner('lin');
    expect(await real.countOfOwner('lin', 200)).toEqual({ count: 200, more: true });
    expect(asked.map(({ Limit }) => Limit)).toEqual([pageSize, pageSize, 201]);
  });
});
