import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeployOptions, deployStack, type Outputs } from '../../local/deploy.ts';
import { type Emulator, startEmulator } from '../../local/emulator/emulator.ts';
import { ensureVenv } from '../../local/emulator/venv.ts';
import { freePort } from '../../local/ports.ts';
import { deployedFunctionName, env } from '../../shared/names.ts';

/** A real deployment to an emulator of its own, which it starts and stops. */
const stateDir = mkdtempSync(path.join(tmpdir(), 'redress-deploy-'));
let emulator: Emulator;
let options: DeployOptions;
let outputs: Outputs;
const client = () => ({
  endpoint: emulator.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const Key = { pk: { S: 'COMPLAINT#KEPT' }, sk: { S: 'NOTE' } };

beforeAll(async () => {
  await ensureVenv();
  const ports = { port: await freePort(), smtpPort: await freePort() };
  emulator = await startEmulator({ ...ports, stateDir: path.join(stateDir, 'emulator'), persist: false });
  options = {
    endpoint: emulator.endpoint,
    stage: 'test',
    settings: { surveyDelayMinutes: '60' },
    outDir: path.join(stateDir, 'deployed'),
  };
  outputs = await deployStack(options);
  await new DynamoDBClient(client()).send(new PutItemCommand({ TableName: outputs.tableName, Item: Key }));
});

afterAll(async () => {
  await emulator?.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

const minutesAtRelay = async () => {
  const FunctionName = deployedFunctionName('test', 'relay');
  const { Environment } = await new LambdaClient(client()).send(
    new GetFunctionConfigurationCommand({ FunctionName }),
  );
  return Environment?.Variables?.[env.surveyDelayMinutes];
};

describe('issue 3 point 2: deploying to the emulator', () => {
  test('says what local tools need', () => {
    expect(outputs.functionNames).toContain('redress-test-intake-api');
    expect(outputs.apiUrl).toMatch(/^https:\/\/\w+\.execute-api\./);
    expect(outputs.keyRingSecretId).toMatch(/^arn:aws:secretsmanager:/);
  });

  test('does nothing when nothing has changed', async () => {
    const lines: string[] = [];
    expect(await deployStack({ ...options, onProgress: (line) => lines.push(line) })).toEqual(outputs);
    expect(lines).toEqual(['Nothing has changed since the last deployment.']);
  });

  test('refuses a wrong setting in the words of the settings, and leaves what stands', async () => {
    const wrong = deployStack({ ...options, settings: { slaPolicy: 'fastest' } });
    await expect(wrong).rejects.toThrow('The setting slaPolicy must be standard or brisk; got "fastest".');
    expect(await minutesAtRelay()).toBe('60');
  });

  test('changes what has changed and keeps the data', async () => {
    const changed = await deployStack({ ...options, settings: { surveyDelayMinutes: '5' } });
    expect(changed.tableName).toBe(outputs.tableName);
    expect(await minutesAtRelay()).toBe('5');
    const { Item } = await new DynamoDBClient(client()).send(
      new GetItemCommand({ TableName: outputs.tableName, Key }),
    );
    expect(Item).toEqual(Key);
  });
});
