import { randomUUID } from 'node:crypto';
import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { until } from '../../local/life/until.ts';
import { keys } from '../../shared/data/keys.ts';
import { openTable, type Table } from '../../shared/data/table.ts';
import { table as names } from '../../shared/names.ts';
import { onBenchStack } from '../bench-stack.ts';
import { percentile } from '../percentile.ts';
import type { Row, Scenario } from '../scenario.ts';

const rounds = 3;
const seconds = 4;
const warmUpSeconds = 2;

/** What came of stretches of load with the same number of clients. */
interface Load {
  took: number;
  refused: number;
  readonly latencies: number[];
}

/** Calls `once` from that many clients, each one after the other, for a bounded time. */
async function load(
  into: Load,
  clients: number,
  forSeconds: number,
  once: () => Promise<boolean>,
): Promise<void> {
  const begun = performance.now();
  const client = async () => {
    while (performance.now() < begun + forSeconds * 1000) {
      const started = performance.now();
      if (await once()) into.latencies.push(performance.now() - started);
      else into.refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  into.took += (performance.now() - begun) / 1000;
}

const noLoad = (): Load => ({ took: 0, refused: 0, latencies: [] });
const perSecond = ({ latencies, took }: Load): number => latencies.length / took;

/** Complaints that the projector has made a card of. */
async function cards({ client, name: TableName }: Table): Promise<number> {
  const { departmentIndex } = names;
  const query = {
    TableName,
    IndexName: departmentIndex.name,
    Select: 'COUNT' as const,
    KeyConditionExpression: `${departmentIndex.partitionKey} = :pk`,
    ExpressionAttributeValues: { ':pk': keys.departmentCards('customer-service', 'open') },
  };
  let count = 0;
  for await (const page of paginateQuery({ client }, query)) count += page.Count ?? 0;
  return count;
}

export const scenario: Scenario = {
  title:
    'Complaints a second over HTTP, beside a raw conditional PutItem, while relay, projector and timer run',
  cannotShow: 'API Gateway, Lambda and DynamoDB on AWS; emulator, functions and clients share two cores here',
  run: (out) =>
    onBenchStack(out, async ({ apiUrl, outputs }) => {
      const table = openTable(outputs.tableName);
      let accepted = 0;
      const raw = async () => {
        const Item = { pk: `BENCH#${randomUUID()}`, sk: 'EVENT', text: 'x'.repeat(700) };
        const ConditionExpression = 'attribute_not_exists(pk)';
        await table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression }));
        return true;
      };
      const intake = async () => {
        const response = await fetch(`${apiUrl}/api/complaints`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: JSON.stringify({
            text: 'The parcel came late. '.repeat(10),
            contact: { phone: '+86 10 5555 0000' },
            language: 'en',
          }),
        });
        await response.arrayBuffer();
        if (response.status === 201) accepted += 1;
        return response.status === 201;
      };
      /** The next stretch begins when the work of the one before is done. @returns seconds it took. */
      const drained = async () => {
        const begun = performance.now();
        await until('a card of every complaint', async () => (await cards(table)) >= accepted, 180);
        return (performance.now() - begun) / 1000;
      };
      await out.step('warming up', async () => {
        await load(noLoad(), 8, warmUpSeconds, intake);
        await load(noLoad(), 8, warmUpSeconds, raw);
        await drained();
      });
      const rows: Row[] = [];
      for (const clients of [1, 8]) {
        const taken = noLoad();
        const puts = noLoad();
        let draining = 0;
        for (let round = 1; round <= rounds; round++) {
          await out.step(`${clients} at once, ${seconds} s of puts and ${seconds} s of intake`, async () => {
            await load(puts, clients, seconds, raw);
            await load(taken, clients, seconds, intake);
            draining += await drained();
          });
        }
        const who = `${clients} client${clients > 1 ? 's' : ''}`;
        const show = (one: Load) =>
          `${perSecond(one).toFixed(1)}/s, p50 ${percentile(one.latencies, 0.5).toFixed(1)} ms, p99 ${percentile(one.latencies, 0.99).toFixed(1)} ms`;
        rows.push({ what: `raw PutItem, ${who}`, figure: show(puts) });
        rows.push({ what: `intake over HTTP, ${who}`, figure: show(taken) });
        rows.push({
          what: `intake as a share of raw, ${who}`,
          figure: (perSecond(taken) / perSecond(puts)).toFixed(2),
        });
        rows.push({
          what: `relay and projector after ${seconds} s of it, ${who}: until every card is there`,
          figure: `${(draining / rounds).toFixed(1)} s`,
        });
        if (taken.refused > 0) rows.push({ what: 'refused', figure: String(taken.refused), goal: '0' });
      }
      return rows;
    }),
};
