import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../local/emulator/emulator.ts';
import { ensureVenv } from '../../local/emulator/venv.ts';
import { freePort } from '../../local/ports.ts';

export const region = 'us-east-1';
export const account = '000000000000';
export const arnOf = (service: string, resource: string) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The emulator's root user, who may do anything. */
export const root: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

export type Clients = ReturnType<typeof clientsOf>;

/** Clients that say the truth at the first attempt. */
export function clientsOf(endpoint: string, credentials: Credentials = root) {
  const settings = { endpoint, region, credentials, maxAttempts: 1 };
  return {
    tables: new DynamoDBClient(settings),
    queues: new SQSClient(settings),
    lambda: new LambdaClient(settings),
    iam: new IAMClient(settings),
    stacks: new CloudFormationClient(settings),
    logs: new CloudWatchLogsClient(settings),
    mail: new SESClient(settings),
    people: new CognitoIdentityProviderClient(settings),
  };
}

export interface EmulatorUnderTest extends Clients {
  readonly endpoint: string;
  readonly pid: number;
  readonly options: EmulatorOptions;
  stop(): Promise<void>;
  /** Starts once more with the same state. */
  startAgain(changes?: Partial<EmulatorOptions>): Promise<EmulatorUnderTest>;
  /** Stops and leaves nothing behind. */
  end(): Promise<void>;
}

async function start(options: EmulatorOptions): Promise<EmulatorUnderTest> {
  const emulator: Emulator = await startEmulator(options);
  return {
    ...emulator,
    ...clientsOf(emulator.endpoint),
    options,
    startAgain: (changes = {}) => start({ ...options, ...changes }),
    end: async () => {
      await emulator.stop();
      rmSync(options.stateDir, { recursive: true, force: true });
    },
  };
}

/** An emulator of its own for one file of tests: free port, empty state, nothing saved unless asked. */
export async function startEmulatorUnderTest(
  options: Partial<EmulatorOptions> = {},
): Promise<EmulatorUnderTest> {
  await ensureVenv();
  return start({
    port: await freePort(),
    stateDir: mkdtempSync(join(tmpdir(), 'redress-conformance-')),
    smtpPort: await freePort(),
    persist: false,
    ...options,
  });
}
