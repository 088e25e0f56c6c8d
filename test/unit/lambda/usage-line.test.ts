import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { count } from '../../../shared/adapters/metering.ts';
import { queueHandler } from '../../../shared/lambda/queue.ts';
import { scheduledHandler } from '../../../shared/lambda/scheduled.ts';
import { attributeTo } from '../../../shared/lambda/usage-line.ts';
import { printedLines } from '../../support/printed-lines.ts';

interface Line {
  readonly u: Readonly<Record<string, readonly number[]>>;
}
const linesOf = async (work: () => Promise<unknown>): Promise<readonly Line[]> =>
  (await printedLines(work)).map((line) => JSON.parse(line));

const context = (awsRequestId: string) => ({ awsRequestId }) as never;

describe('G11 one usage line per invocation', () => {
  it('counts the calls of a cold start into the first invocation, and nothing twice', async () => {
    // A process that has answered nothing yet: other tests of this one share its modules.
    vi.resetModules();
    const { count } = await import('../../../shared/adapters/metering.ts');
    const { scheduledHandler } = await import('../../../shared/lambda/scheduled.ts');
    count('SecretsManager.GetSecretValue', 0);
    const handler = scheduledHandler('tick', z.looseObject({}), async () => count('DynamoDB.GetItem', 1));
    const lines = await linesOf(async () => {
      await handler({}, context('r-1'));
      await handler({}, context('r-2'));
    });
    expect(lines).toMatchObject([
      {
        req: 'r-1',
        cold: true,
        u: {
          'SecretsManager.GetSecretValue': [1, 0],
          'Scheduler.Invoke': [1, 0],
          'DynamoDB.GetItem': [1, 1],
        },
      },
      { req: 'r-2', u: { 'Scheduler.Invoke': [1, 0], 'DynamoDB.GetItem': [1, 1] } },
    ]);
    expect(Object.keys(lines[1]?.u ?? {})).toHaveLength(2);
  });

  it('is printed once when the handler fails, with what was used until then', async () => {
    const handler = scheduledHandler('tick', z.looseObject({}), async () => {
      count('DynamoDB.GetItem', 1);
      throw new Error('boom');
    });
    const failing = () => expect(handler({}, context('r-3'))).rejects.toThrow('boom');
    const lines = await linesOf(failing);
    expect(lines).toMatchObject([{ req: 'r-3', u: { 'DynamoDB.GetItem': [1, 1] } }]);
  });

  it('names each complaint of a batch once', async () => {
    const handler = queueHandler('timers', z.object({ reference: z.string() }), async ({ reference }) =>
      attributeTo(reference),
    );
    const record = (reference: string) => ({ messageId: reference, body: JSON.stringify({ reference }) });
    const lines = await linesOf(async () => {
      await handler({ Records: ['R-A', 'R-B', 'R-A'].map(record) } as never, context('r-4'));
      await handler({ Records: [record('R-C')] } as never, context('r-5'));
    });
    expect(lines).toMatchObject([
      {
        refs: ['R-A', 'R-B'],
        feature: 'timers',
        u: { 'SQS.ReceiveMessage': [1, 0], 'SQS.DeleteMessageBatch': [1, 0] },
      },
      { refs: ['R-C'] },
    ]);
  });
});
