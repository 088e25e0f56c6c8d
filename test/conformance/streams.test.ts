import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateEventSourceMappingCommand,
  type CreateEventSourceMappingCommandInput,
  DeleteEventSourceMappingCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { arnOf, type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';
import { createStreamedTable, keyOf, keysOf, put, type StreamBatch } from './tables-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;
let created = 0;

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

/** A table with items in it and a reader of its stream that starts at the oldest record. */
async function reader(
  behaviour: Parameters<typeof functions.deploy<StreamBatch>>[1],
  settings: Partial<CreateEventSourceMappingCommandInput> = {},
  keys: readonly string[] = [],
) {
  created += 1;
  const name = `reader-${created}`;
  const table = `table-${created}`;
  const EventSourceArn = await createStreamedTable(aws, table);
  await put(aws, table, ...keys);
  await functions.deploy(name, behaviour);
  const mapping = {
    EventSourceArn,
    FunctionName: name,
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 10,
    ...settings,
  } as const;
  const { UUID = '' } = await aws.lambda.send(new CreateEventSourceMappingCommand(mapping));
  return {
    name,
    put: (...more: readonly string[]) => put(aws, table, ...more),
    enable: (Enabled: boolean) => aws.lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled })),
    remove: () => aws.lambda.send(new DeleteEventSourceMappingCommand({ UUID })),
  };
}

/** Remembers the keys of each batch that arrives. */
function recorder() {
  const batches: string[][] = [];
  return {
    batches,
    note: (batch: StreamBatch) => void batches.push(keysOf(batch)),
    arrived: (count: number) => until(`${count} batches`, async () => batches.length >= count, 10),
  };
}

/** Milliseconds; after two attempts the third follows within half a second. */
const longerThanTheNextRetry = 2_000;

const failFrom = (batch: StreamBatch, key: string) => ({
  answer: {
    batchItemFailures: batch.Records.filter((record) => keyOf(record) === key).map((record) => ({
      itemIdentifier: record.dynamodb.SequenceNumber,
    })),
  },
});
const partial: Partial<CreateEventSourceMappingCommandInput> = {
  FunctionResponseTypes: ['ReportBatchItemFailures'],
};

async function failureQueue() {
  created += 1;
  const QueueName = `failures-${created}`;
  const { QueueUrl } = await aws.queues.send(new CreateQueueCommand({ QueueName }));
  return {
    destination: { DestinationConfig: { OnFailure: { Destination: arnOf('sqs', QueueName) } } },
    record: () =>
      until(
        'a failure record',
        async () => {
          const { Messages } = await aws.queues.send(new ReceiveMessageCommand({ QueueUrl }));
          return Messages?.[0]?.Body && JSON.parse(Messages[0].Body);
        },
        10,
      ),
  };
}

describe('emulator: streams', () => {
  it('deliver keys only, and only what the filter on the key prefix lets through', async () => {
    const seen: StreamBatch[] = [];
    const pattern = { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'COMPLAINT#' }] } } } };
    const FilterCriteria = { Filters: [{ Pattern: JSON.stringify(pattern) }] };
    const made = await reader(({ event }) => ({ answer: void seen.push(event) }), { FilterCriteria }, [
      'CARD#1',
      'COMPLAINT#1',
      'COMPLAINT#1',
    ]);
    await until('the first batch', async () => seen.length > 0);
    await made.put('CARD#2', 'COMPLAINT#2');
    await until('the second batch', async () => seen.length > 1);
    expect(seen.flatMap(keysOf)).toEqual(['COMPLAINT#1', 'COMPLAINT#2']);
    expect(seen[0]?.Records[0]?.dynamodb.NewImage).toBeUndefined();
  });
});

describe('emulator: a stream keeps what failed (patch stream_failures)', () => {
  it('delivers again from the first failed record on', async () => {
    const { batches, note, arrived } = recorder();
    await reader(
      ({ event }) => {
        note(event);
        return batches.length === 1 ? failFrom(event, 'b') : { answer: { batchItemFailures: [] } };
      },
      partial,
      ['a', 'b', 'c'],
    );
    await arrived(2);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('takes an answer without failures (null) for success', async () => {
    const { batches, note, arrived } = recorder();
    const made = await reader(({ event }) => ({ answer: note(event) ?? null }), partial, ['a']);
    await arrived(1);
    await made.put('b');
    await arrived(2);
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('gives a batch up after the retry limit, tells the on-failure destination, and goes on', async () => {
    const { batches, note, arrived } = recorder();
    const failures = await failureQueue();
    const made = await reader(
      ({ event }) => {
        note(event);
        return keysOf(event).includes('bad') ? { error: 'cannot' } : {};
      },
      { MaximumRetryAttempts: 1, ...failures.destination },
      ['bad'],
    );
    await arrived(2);
    await made.put('good');
    await arrived(3);
    expect(batches).toEqual([['bad'], ['bad'], ['good']]);
    expect(await failures.record()).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
  });

  it('splits a batch that throws, so that only the bad record is given up', async () => {
    const good = new Set<string>();
    const failures = await failureQueue();
    await reader(
      ({ event }) => {
        if (keysOf(event).includes('bad')) return { error: 'cannot' };
        for (const key of keysOf(event)) good.add(key);
        return {};
      },
      { MaximumRetryAttempts: 1, BisectBatchOnFunctionError: true, ...failures.destination },
      ['a', 'b', 'bad', 'c'],
    );
    expect(await failures.record()).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
    await until('the good records', async () => good.size === 3, 10);
  });

  it('lets no reader wait for another one that fails or is slow', async () => {
    const slow = await reader(() => ({ error: 'again' }), {}, ['a']);
    const hung = await reader(() => pause(5_000, {}), {}, ['a']);
    const { note, arrived } = recorder();
    const begun = Date.now();
    await reader(({ event }) => ({ answer: note(event) }), {}, ['a']);
    await arrived(1);
    expect(Date.now() - begun).toBeLessThan(3_000);
    await Promise.all([slow.remove(), hung.remove()]);
  });

  it('reads nothing while disabled, and loses nothing', async () => {
    const { batches, note, arrived } = recorder();
    const made = await reader(({ event }) => ({ answer: note(event) }), {}, ['a']);
    await arrived(1);
    await made.enable(false);
    await made.put('b', 'c');
    const other = recorder();
    await reader(({ event }) => ({ answer: other.note(event) }), {}, ['a']);
    await other.arrived(1);
    expect(batches).toEqual([['a']]);
    await made.enable(true);
    await arrived(2);
    expect(batches.flat()).toEqual(['a', 'b', 'c']);
  });

  it('stops retrying while disabled, and tries the same records when enabled again', async () => {
    const { batches, note, arrived } = recorder();
    const made = await reader(
      async ({ event }) => {
        note(event);
        if (batches.length === 2) await made.enable(false);
        return { error: 'not yet' };
      },
      {},
      ['a'],
    );
    await arrived(2);
    functions.behave<StreamBatch>(made.name, ({ event }) => ({ answer: note(event) }));
    await pause(longerThanTheNextRetry);
    expect(batches).toEqual([['a'], ['a']]);
    await made.enable(true);
    await made.put('b');
    await until('the other record', async () => batches.flat().includes('b'), 10);
    expect(batches.slice(2).flat()).toEqual(['a', 'b']);
  });
});
