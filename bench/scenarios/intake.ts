import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { openTable } from '../../shared/data/table.ts';
import { onBenchStack } from '../bench-stack.ts';
import { percentile } from '../percentile.ts';
import type { Row, Scenario } from '../scenario.ts';

const seconds = 8;
const warmUpSeconds = 2;

interface Load {
  readonly perSecond: number;
  readonly latencies: readonly number[];
  readonly refused: number;
}

/** Calls `once` from that many clients, each one after the other, for a bounded time. */
async function load(clients: number, forSeconds: number, once: () => Promise<boolean>): Promise<Load> {
  const end = performance.now() + forSeconds * 1000;
  const latencies: number[] = [];
  let refused = 0;
  const client = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      if (await once()) latencies.push(performance.now() - started);
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: latencies.length / forSeconds, latencies, refused };
}

export const scenario: Scenario = {
  title:
    'Complaints a second over HTTP, beside a raw conditional PutItem, while relay, projector and timer run',
  cannotShow: 'API Gateway, Lambda and DynamoDB on AWS; emulator, functions and clients share two cores here',
  run: (out) =>
    onBenchStack(out, async ({ apiUrl, outputs }) => {
      const table = openTable(outputs.tableName);
      const raw = async () => {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { pk: `BENCH#${randomUUID()}`, sk: 'EVENT', text: 'x'.repeat(700) },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
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
        return response.status === 201;
      };
      const rows: Row[] = [];
      for (const clients of [1, 8]) {
        await load(clients, warmUpSeconds, intake);
        const taken = await out.step(`intake, ${clients} client${clients > 1 ? 's' : ''}, ${seconds} s`, () =>
          load(clients, seconds, intake),
        );
        await pause(5_000);
        const puts = await out.step(
          `raw PutItem, ${clients} client${clients > 1 ? 's' : ''}, ${seconds} s`,
          () => load(clients, seconds, raw),
        );
        const show = ({ perSecond, latencies }: Load) =>
          `${perSecond.toFixed(1)}/s, p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms`;
        rows.push({
          what: `intake over HTTP, ${clients} client${clients > 1 ? 's' : ''}`,
          figure: show(taken),
        });
        rows.push({ what: `raw PutItem, ${clients} client${clients > 1 ? 's' : ''}`, figure: show(puts) });
        if (taken.refused > 0) rows.push({ what: 'refused', figure: String(taken.refused), goal: '0' });
      }
      return rows;
    }),
};
