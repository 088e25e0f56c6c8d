import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastClock } from '../shared/adapters/clock.ts';
import { buildConsole, consoleDir, consoleIsStale } from './build-console.ts';
import { deployStack, type Outputs } from './deploy.ts';
import { checkConformance, hasConformed } from './emulator/conformance.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { ensureVenv } from './emulator/venv.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type Inbox, startInbox } from './inbox/inbox.ts';
import { startPhotoOrigin } from './photo-origin.ts';
import { freePort, requirePort } from './ports.ts';
import { type Progress, progress } from './progress.ts';
import { seedAgents } from './seed-agents.ts';
import { seedRespondents } from './seed-respondents.ts';
import { seedUsers } from './seed-users.ts';

export interface StackOptions {
  readonly stage: 'local' | 'test';
  /** Where the emulator keeps its state, the deployed template and the mails. */
  readonly stateDir: string;
  /** Keep the state for the next start; else it starts empty. */
  readonly persist: boolean;
  /** Fixed ports (refused when busy); absent: free ones. */
  readonly ports?: Ports;
  /** Absent: real time. */
  readonly clock?: FastClock;
  /** Real seconds; absent: the stage's. */
  readonly timers?: {
    readonly directSeconds: number;
    readonly bucketSeconds: number;
    readonly lookaheadSeconds: number;
  };
  /** Which checked-in SLA policy complaints get, and how many business minutes after resolution the survey is asked. */
  readonly slaPolicy?: string;
  readonly surveyDelayMinutes?: number;
  /** Hold an emulator that has not been held to it yet to what we rely on. */
  readonly conformance?: boolean;
  readonly progress?: Progress;
}

export interface Ports {
  readonly gateway: number;
  readonly emulator: number;
  readonly smtp: number;
  readonly inbox: number;
  readonly photos: number;
}

export interface LocalStack {
  /** The emulator's AWS endpoint. */
  readonly endpoint: string;
  /** The one origin of pages and `/api`. */
  readonly gatewayUrl: string;
  readonly apiUrl: string;
  readonly outputs: Outputs;
  readonly inbox: Inbox;
  stop(): Promise<void>;
}

/** The emulator's own folder in a stack's. */
export const emulatorStateDir = (stateDir: string): string => join(stateDir, 'emulator');

/** What the SDK of this process needs to reach the emulator: `test` is its administrator. */
export function useEmulator(endpoint: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
}

async function choosePorts(wanted?: Ports): Promise<Ports> {
  if (!wanted)
    return {
      gateway: await freePort(),
      emulator: await freePort(),
      smtp: await freePort(),
      inbox: await freePort(),
      photos: await freePort(),
    };
  for (const [name, port] of Object.entries(wanted)) await requirePort(name, port);
  return wanted;
}

/** The address of a deployed HTTP API behind the emulator: Node does not resolve `*.localhost`. */
function apiBase(endpoint: string, apiUrl: string): string {
  return `${endpoint}/_aws/execute-api/${new URL(apiUrl).hostname.split('.')[0]}/$default`;
}

/**
 * Starts everything on 127.0.0.1: emulator, inbox, our own CDK app deployed to it, demo users, and the one origin.
 * Whatever fails, what was started is stopped again.
 */
export async function startLocalStack(options: StackOptions): Promise<LocalStack> {
  const { step } = options.progress ?? progress(process.stderr);
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
  };
  try {
    mkdirSync(options.stateDir, { recursive: true });
    const ports = await choosePorts(options.ports);
    if (consoleIsStale()) await step('Building the console', () => buildConsole());
    await step('Python environment of the emulator', () => ensureVenv());
    if (options.conformance && !hasConformed())
      await step('Conformance of the emulator, once', () => checkConformance());
    const inbox = await startInbox({
      smtpPort: ports.smtp,
      httpPort: ports.inbox,
      ...(options.persist && { file: join(options.stateDir, 'inbox.jsonl') }),
    });
    started.push(inbox);
    const emulator: Emulator = await step('Emulator', () =>
      startEmulator({
        port: ports.emulator,
        stateDir: emulatorStateDir(options.stateDir),
        smtpPort: ports.smtp,
        persist: options.persist,
      }),
    );
    started.push(emulator);
    useEmulator(emulator.endpoint);
    const gatewayUrl = `http://localhost:${ports.gateway}`;
    const outputs = await step('Deploying the stacks', () =>
      deployStack({
        endpoint: emulator.endpoint,
        stage: options.stage,
        settings: {
          publicUrl: gatewayUrl,
          photoOrigin: `http://localhost:${ports.photos}`,
          slaPolicy: options.slaPolicy ?? 'brisk',
          surveyDelayMinutes: String(options.surveyDelayMinutes ?? 10),
          clock: options.clock && JSON.stringify(options.clock),
          timers: options.timers && JSON.stringify(options.timers),
        },
        outDir: join(options.stateDir, 'deployed'),
      }),
    );
    await step('Demo users', () => seedUsers(emulator.endpoint, outputs.userPoolId));
    await seedRespondents(outputs.tableName);
    await seedAgents(outputs.tableName);
    const apiUrl = apiBase(emulator.endpoint, outputs.apiUrl);
    const gateway: Gateway = await startGateway(ports.gateway, {
      apiUrl,
      loginUrl: emulator.endpoint,
      inboxUrl: inbox.url,
      siteDirs: [join(import.meta.dirname, '../web/public'), consoleDir],
    });
    started.push(gateway);
    started.push(await startPhotoOrigin(ports.photos, emulator.endpoint, outputs.photoBucketName));
    return { endpoint: emulator.endpoint, gatewayUrl: gateway.url, apiUrl, outputs, inbox, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
