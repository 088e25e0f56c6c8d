import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StageSettings, stageDefaults } from '../../infra/config.ts';
import { openAccount } from '../../infra/deploy/account.ts';
import { checkAccount } from '../../infra/deploy/checks.ts';
import { siteFiles } from '../../infra/deploy/files.ts';
import { pagesProblem } from '../../infra/deploy/pages.ts';
import { uploadFiles } from '../../infra/deploy/upload.ts';
import { runCdk } from '../../local/cdk.ts';
import { type DeployOptions, deployStack } from '../../local/deploy.ts';
import { type Emulator, startEmulator } from '../../local/emulator/emulator.ts';
import { ensureVenv } from '../../local/emulator/venv.ts';
import { freePort } from '../../local/ports.ts';
import { useEmulator } from '../../local/stack.ts';
import { deployedFunctionName, env } from '../../shared/names.ts';

/** Real deployments, one upon the other, to an emulator that they find empty: by command, as to an account, and as `npm start` deploys. */
const root = path.resolve(import.meta.dirname, '../..');
const stateDir = mkdtempSync(path.join(tmpdir(), 'redress-deploy-command-'));
const settings: StageSettings = { ...stageDefaults.test, stage: 'test' };
let emulator: Emulator;

beforeAll(async () => {
  await ensureVenv();
  const ports = { port: await freePort(), smtpPort: await freePort() };
  emulator = await startEmulator({ ...ports, stateDir: path.join(stateDir, 'emulator'), persist: false });
  useEmulator(emulator.endpoint);
}, 180_000);

afterAll(async () => {
  await emulator?.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

/** Runs a command with nobody at the terminal. */
async function run(script: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(root, 'infra/deploy', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, AWS_ENDPOINT_URL_S3: emulator.endpoint },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

const account = () => openAccount('us-east-1');

const findings = async () => {
  const all = await checkAccount(settings, account());
  return Object.fromEntries(all.map(({ title, result }) => [title, result]));
};

describe('issue 5 point 10: deploying by command', () => {
  test('an account where nothing is prepared: the doctor says so, and a deployment changes nothing', async () => {
    expect(await findings()).toMatchObject({
      Credentials: 'ok',
      Bootstrap: 'fail',
      'Mail identity': 'warn',
    });
    const { code, said } = await run('deploy.ts', 'test', '--yes');
    expect(code).toBe(1);
    expect(said).toContain('npm run cdk -- bootstrap aws://000000000000/us-east-1');
    expect(await account().stack('redress-test-storage')).toBeUndefined();
  }, 120_000);

  test('asks before it changes anything, deploys, and prints where everything is', async () => {
    const { endpoint } = emulator;
    await runCdk(['bootstrap', 'aws://000000000000/us-east-1', '-c', 'stage=test'], {
      endpoint,
      onProgress: () => {},
    });
    expect((await findings()).Bootstrap).toBe('ok');
    const unasked = await run('deploy.ts', 'test');
    expect([unasked.code, unasked.said.includes('Nobody is here to confirm')]).toEqual([1, true]);
    expect(await account().stack('redress-test-backend')).toBeUndefined();

    const { code, said } = await run('deploy.ts', 'test', '--yes');
    expect(said).toContain('Deployed to test.');
    expect(said).toContain('http://localhost:4600/api-reference');
    expect(code).toBe(0);
    expect((await account().stack('redress-test-backend'))?.ApiUrl).toMatch(/^https:/);
    expect((await findings())['Mail identity']).toBe('ok');

    const { UserPoolClientId = '', LoginUrl = '' } = (await account().stack('redress-test-storage')) ?? {};
    const apiUrl = new URL((await account().stack('redress-test-backend'))?.ApiUrl ?? '');
    const base = `${endpoint}/_aws/execute-api/${apiUrl.hostname.split('.')[0]}/$default`;
    const pool = { userPoolClientId: UserPoolClientId, loginUrl: LoginUrl };
    // Its settings are those of this stack; the script is a file of the bucket, which the emulated stage has not.
    expect(await pagesProblem(base, pool)).toMatch(/^The console’s script .* answers/);
    expect(await pagesProblem(base, { ...pool, userPoolClientId: 'other' })).toContain('another user pool');
  }, 600_000);

  test('puts files into a bucket with their content type and how long they keep', async () => {
    const s3 = new S3Client({ region: 'us-east-1', endpoint: emulator.endpoint, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'files-of-test' }));
    await uploadFiles('files-of-test', siteFiles(path.join(root, 'web/public')), 'us-east-1');
    const head = await s3.send(new HeadObjectCommand({ Bucket: 'files-of-test', Key: 'assets/redress.css' }));
    expect(head).toMatchObject({
      ContentType: 'text/css; charset=utf-8',
      CacheControl: 'public, max-age=300',
    });
  }, 60_000);
});

describe('issue 3 point 2: deploying to the emulator', () => {
  const options = (): DeployOptions => ({
    endpoint: emulator.endpoint,
    stage: 'test',
    settings: { surveyDelayMinutes: '5' },
    outDir: path.join(stateDir, 'deployed'),
  });
  const minutesAtPortal = async () => {
    const FunctionName = deployedFunctionName('test', 'portal-api');
    const { Environment } = await new LambdaClient({ endpoint: emulator.endpoint }).send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    return Environment?.Variables?.[env.surveyDelayMinutes];
  };

  test('changes what has changed, keeps the data, and says what local tools need', async () => {
    const { TableName } = (await account().stack('redress-test-storage')) ?? {};
    const table = new DynamoDBClient({ endpoint: emulator.endpoint });
    const Key = { pk: { S: 'COMPLAINT#KEPT' }, sk: { S: 'NOTE' } };
    await table.send(new PutItemCommand({ TableName, Item: Key }));
    expect(await minutesAtPortal()).not.toBe('5');
    const outputs = await deployStack(options());
    expect(await minutesAtPortal()).toBe('5');
    expect(outputs.tableName).toBe(TableName);
    expect((await table.send(new GetItemCommand({ TableName, Key }))).Item).toEqual(Key);
    expect(outputs.functionNames).toContain('redress-test-intake-api');
    expect(outputs.apiUrl).toMatch(/^https:\/\/\w+\.execute-api\./);
    expect(outputs.keyRingSecretId).toMatch(/^arn:aws:secretsmanager:/);
  }, 300_000);

  test('does nothing when nothing has changed', async () => {
    const lines: string[] = [];
    await deployStack({ ...options(), onProgress: (line) => lines.push(line) });
    expect(lines).toEqual(['Nothing has changed since the last deployment.']);
  });

  test('refuses a wrong setting in the words of the settings, and leaves what stands', async () => {
    const wrong = deployStack({ ...options(), settings: { slaPolicy: 'fastest' } });
    await expect(wrong).rejects.toThrow('The setting slaPolicy must be standard or brisk; got "fastest".');
    expect(await minutesAtPortal()).toBe('5');
  });
});

describe('issue 5 point 10: taking a deployment away by command', () => {
  test('destroys what can be deployed again, and keeps the data', async () => {
    const { code, said } = await run('destroy.ts', 'test', '--yes');
    expect([code, said.includes('Kept: redress-test-storage')]).toEqual([0, true]);
    expect(await account().stack('redress-test-backend')).toBeUndefined();
    expect((await account().stack('redress-test-storage'))?.TableName).toBeDefined();
  }, 300_000);
});
