import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateEventSourceMappingCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../local/emulator/emulator.ts';
import { SetupError } from '../../local/emulator/setup-error.ts';
import { ensureVenv } from '../../local/emulator/venv.ts';
import { until } from '../../local/life/until.ts';
import { freePort } from '../../local/ports.ts';
import { clientsOf, type EmulatorUnderTest, startEmulatorUnderTest } from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';
import { createStreamedTable, keysOf, put, type StreamBatch } from './tables-of-test.ts';

let aws: EmulatorUnderTest;
let functions: FunctionsOfTest | undefined;
const TableName = 'kept';

beforeEach(() => {
  functions = undefined;
});
afterEach(async () => {
  functions?.end();
  await aws?.end();
});

const isAlive = (group: number) => {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
};
const gone = (group: number, seconds: number) =>
  until(`process group ${group} to end`, async () => !isAlive(group), seconds);

/** A table whose stream is read by a function; gives the keys that arrive. */
async function readTable(options: Partial<EmulatorOptions>): Promise<string[]> {
  const seen: string[] = [];
  aws = await startEmulatorUnderTest({ persist: true, ...options });
  functions = await functionsOfTest(aws);
  await functions.deploy<StreamBatch>('reader', ({ event }) => ({
    answer: void seen.push(...keysOf(event)),
  }));
  const EventSourceArn = await createStreamedTable(aws, TableName);
  await aws.lambda.send(
    new CreateEventSourceMappingCommand({
      EventSourceArn,
      FunctionName: 'reader',
      StartingPosition: 'TRIM_HORIZON',
    }),
  );
  return seen;
}

/** What the newest snapshot says of one service. */
function saved(service: string): string {
  const file = join(aws.options.stateDir, 'state', `${service}.json`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function holds(key: string): Promise<boolean> {
  const Key = { pk: { S: key }, sk: { S: 'x' } };
  return (await aws.tables.send(new GetItemCommand({ TableName, Key }))).Item !== undefined;
}

describe('emulator: a stop and a start', () => {
  it('keep tables and what readers have not read yet, and skip nothing (patch stream_records_persist)', async () => {
    const seen = await readTable({});
    await put(aws, TableName, 'before-1', 'before-2');
    await until('the records before', async () => seen.length === 2);
    await aws.stop();
    aws = await aws.startAgain();
    await put(aws, TableName, 'after');
    await until('the record after', async () => seen.includes('after'), 25);
    expect(await holds('before-1')).toBe(true);
    expect(seen).toEqual(['before-1', 'before-2', 'after']);
  });
});

describe('emulator: a kill', () => {
  it('goes back to the last snapshot at most, and readers skip nothing (patch snapshots)', async () => {
    const seen = await readTable({ snapshotSeconds: 0.5 });
    await put(aws, TableName, 'before');
    await until('the record before', async () => seen.length === 1);
    // A snapshot copies where readers stand first and takes its place tables first: when the reader is in it, all is.
    await until(
      'a snapshot of the reader',
      async () => saved('lambda').includes(`table/${TableName}/stream`),
      15,
    );
    await until('a snapshot of the record', async () => saved('dynamodb').includes('before'), 15);
    process.kill(-aws.pid, 'SIGKILL');
    await gone(aws.pid, 5);
    // So short a pause between two saves ends before everything is loaded: what was saved must not be written over.
    aws = await aws.startAgain({ snapshotSeconds: 0.01 });
    expect(await holds('before')).toBe(true);
    await put(aws, TableName, 'after');
    await until('the record after', async () => seen.includes('after'), 25);
  });

  it('of the process that started it ends the emulator and its busy functions, after saving', async () => {
    await ensureVenv();
    const stateDir = mkdtempSync(join(tmpdir(), 'redress-orphan-'));
    const program = join(import.meta.dirname, 'emulator-of-a-child.ts');
    const child = spawn(process.execPath, [program, `${await freePort()}`, `${await freePort()}`, stateDir]);
    const [text] = await once(child.stdout, 'data');
    const { endpoint, pid } = JSON.parse(String(text));
    const clients = clientsOf(endpoint);
    const orphans = await functionsOfTest(clients);
    let busy = false;
    await orphans.deploy('hung', () => {
      busy = true;
      return new Promise(() => {});
    });
    clients.lambda.send(new InvokeCommand({ FunctionName: 'hung' })).catch(() => {});
    await until('the function to be busy', async () => busy);
    child.kill('SIGKILL');
    await gone(pid, 15);
    expect(existsSync(join(stateDir, 'state', 'lambda.json'))).toBe(true);
    orphans.end();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it('of the emulator alone leaves no function running', async () => {
    aws = await startEmulatorUnderTest();
    functions = await functionsOfTest(aws);
    let busy = false;
    await functions.deploy('hung', () => {
      busy = true;
      return new Promise(() => {});
    });
    aws.lambda.send(new InvokeCommand({ FunctionName: 'hung' })).catch(() => {});
    await until('the function to be busy', async () => busy);
    process.kill(aws.pid, 'SIGKILL');
    await gone(aws.pid, 5);
  });
});

describe('emulator: starting', () => {
  it('refuses a busy port in one sentence with the remedy', async () => {
    aws = await startEmulatorUnderTest();
    const second = startEmulator({ ...aws.options, stateDir: join(aws.options.stateDir, 'second') });
    await expect(second).rejects.toThrow(SetupError);
    await expect(second).rejects.toThrow(/^Port \d+ \(emulator\) is in use; stop the program that has it/);
  });

  it('says what the emulator said when it ends at once', async () => {
    const start = startEmulatorUnderTest({ skipPatches: ['no-such-patch'] });
    await expect(start).rejects.toThrow(/^The emulator ended at once; .*names no patch: no-such-patch/);
  });

  it('forgets what was saved when asked to', async () => {
    aws = await startEmulatorUnderTest({ persist: true });
    await createStreamedTable(aws, TableName);
    await aws.stop();
    aws = await aws.startAgain({ clean: true });
    await expect(holds('x')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
