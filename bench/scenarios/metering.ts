import { Readable } from 'node:stream';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import { metered } from '../../shared/adapters/metering.ts';
import { attributeTo, usageLine } from '../../shared/lambda/usage-line.ts';
import { percentile } from '../percentile.ts';
import type { Scenario } from '../scenario.ts';

const callsEach = 5;
const warmUp = 200;
const pairs = 1_000;

/** A client of a table that answers at once, in this process. */
function client(): DynamoDBClient {
  const body = Buffer.from('{"ConsumedCapacity":{"TableName":"t","CapacityUnits":1}}');
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  const handle = async () => ({ response: { statusCode: 200, headers, body: Readable.from([body]) } });
  return new DynamoDBClient({
    region: 'us-east-1',
    endpoint: 'http://localhost',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: { handle } as never,
  });
}

const work = (table: DynamoDBClient) => async () => {
  const Item = { pk: { S: 'a' }, text: { S: 'x'.repeat(300) } };
  for (let i = 0; i < callsEach; i++) {
    attributeTo('R-7K2M-9QXD-4TA');
    await table.send(new PutItemCommand({ TableName: 't', Item }));
  }
};

/** What is written goes nowhere: the terminal is not what is measured. */
async function silently<T>(run: () => Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = (() => true) as typeof write;
  try {
    return await run();
  } finally {
    process.stdout.write = write;
  }
}

export const scenario: Scenario = {
  title: `G12: what metering adds to a warm invocation of ${callsEach} table calls, ${pairs} pairs in one process`,
  cannotShow: 'the network, which is left out so that the difference can be seen',
  async run() {
    const bare = middy().handler(work(client()));
    const measured = middy()
      .use(usageLine('bench', 'http'))
      .handler(work(metered(client())));
    const context = { awsRequestId: '64ae82e3-2ae1-4a66-88f5-aaa8fa929e7f' } as never;
    const time = async (handler: typeof bare) => {
      const before = performance.now();
      await handler({}, context);
      return performance.now() - before;
    };
    const without: number[] = [];
    const added: number[] = [];
    await silently(async () => {
      for (let i = 0; i < warmUp + pairs; i++) {
        const order = i % 2 === 0 ? [bare, measured] : [measured, bare];
        const took = new Map<typeof bare, number>();
        for (const handler of order) took.set(handler, await time(handler));
        if (i < warmUp) continue;
        const plain = took.get(bare) ?? 0;
        without.push(plain);
        added.push((took.get(measured) ?? 0) - plain);
      }
    });
    const ms = (values: readonly number[], share: number) => `${percentile(values, share).toFixed(3)} ms`;
    return [
      { what: 'without metering, p50', figure: ms(without, 0.5) },
      { what: 'added by metering, p50 of the pairs', figure: ms(added, 0.5), goal: '≤ 0.1 ms' },
    ];
  },
};
