import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

async function linesOf(functionName: string): Promise<string[]> {
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await aws.logs.send(
      new FilterLogEventsCommand({ logGroupName: `/aws/lambda/${functionName}`, nextToken }),
    );
    lines.push(...(page.events ?? []).map(({ message = '' }) => message.trimEnd()));
    nextToken = page.nextToken;
  } while (nextToken);
  return lines;
}

describe('emulator: the log of an invocation', () => {
  it('has START, what the function printed, END, and REPORT with the billed duration', async () => {
    await functions.deploy('talker', ({ requestId }) => ({
      lines: [JSON.stringify({ requestId, units: 3 })],
    }));
    await aws.lambda.send(new InvokeCommand({ FunctionName: 'talker' }));
    const [start = '', ...rest] = await linesOf('talker');
    const [end = '', report = ''] = rest.slice(-2);
    const [, requestId] = /^START RequestId: (\S+) Version: \$LATEST/.exec(start) ?? [];
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest.slice(0, -2)).toContain(JSON.stringify({ requestId, units: 3 }));
    expect(end).toBe(`END RequestId: ${requestId}`);
    expect(report).toMatch(
      new RegExp(
        `^REPORT RequestId: ${requestId}\tDuration: [\\d.]+ ms\tBilled Duration: \\d+ ms\tMemory Size: 128 MB`,
      ),
    );
  });

  it('keeps every line with the invocation that printed it, also under load', async () => {
    await functions.deploy('busy', ({ requestId }) => ({ lines: [`usage ${requestId}`] }));
    const invocations = 240;
    const clients = Array.from({ length: 8 }, async () => {
      for (let i = 0; i < invocations / 8; i += 1)
        await aws.lambda.send(new InvokeCommand({ FunctionName: 'busy' }));
    });
    await Promise.all(clients);
    const found: (string | undefined)[] = [];
    let current: string | undefined;
    for (const line of await linesOf('busy')) {
      current = /^START RequestId: (\S+)/.exec(line)?.[1] ?? current;
      const printer = /usage (\S+)/.exec(line)?.[1];
      if (printer) found.push(printer === current ? printer : undefined);
    }
    expect(new Set(found).size).toBe(invocations);
    expect(found).not.toContain(undefined);
  });

  it('does not hold up an invocation that prints nothing (patch invocation_log)', async () => {
    await functions.deploy('quiet', () => ({}));
    await aws.lambda.send(new InvokeCommand({ FunctionName: 'quiet' }));
    const times: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const begun = performance.now();
      await aws.lambda.send(new InvokeCommand({ FunctionName: 'quiet' }));
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(45);
  });
});
