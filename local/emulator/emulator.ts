import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requirePort } from '../ports.ts';
import { SetupError } from './setup-error.ts';
import { venvPython } from './venv.ts';

export interface EmulatorOptions {
  readonly port: number;
  readonly stateDir: string;
  /** Where the emulator hands SES mail on. */
  readonly smtpPort: number;
  /** Save the state while running and at the end. */
  readonly persist: boolean;
  /** Forget what an earlier run saved. */
  readonly clean?: boolean;
  /** Seconds between two saves; absent: SNAPSHOT_SECONDS or 20. */
  readonly snapshotSeconds?: number;
  /** Patches left out, to show what they are for; absent: EMULATOR_SKIP_PATCHES or none. */
  readonly skipPatches?: readonly string[];
  readonly onLog?: (line: string) => void;
}

export interface Emulator {
  readonly endpoint: string;
  /** The emulator's process, which leads a process group of its own with all Lambda processes. */
  readonly pid: number;
  /** Asks it to save and end, and waits until it has. */
  stop(): Promise<void>;
}

const startSeconds = 60;
const stopSeconds = 30;
const keptLines = 8;

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where Lambdas are unpacked. The state may lie inside this project, whose package.json must not decide what their code is. */
function temporary(folder: string): string {
  writeFileSync(join(emptied(folder), 'package.json'), '{}');
  return folder;
}

/** Which grants the roles have used since the emulator started: `role<TAB>action<TAB>resource` a line. */
export const usedGrantsFile = (stateDir: string): string => join(stateDir, 'used-grants.tsv');

/** Nothing is inherited but what is named: the Lambdas get all of it. */
function environment(options: EmulatorOptions): NodeJS.ProcessEnv {
  const { port, stateDir, smtpPort, persist } = options;
  return {
    // Lambdas run on the Node that runs this.
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: stateDir,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    TMPDIR: temporary(join(stateDir, 'tmp')),
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    AUTH: 'true',
    IOT_MTLS_ENABLED: '0',
    LAMBDA_EXECUTOR: 'local',
    SMTP_HOST: `127.0.0.1:${smtpPort}`,
    STATE_DIR: join(stateDir, 'state'),
    S3_DATA_DIR: join(stateDir, 's3'),
    USED_GRANTS: usedGrantsFile(stateDir),
    EMULATOR_SKIP_PATCHES: options.skipPatches?.join(',') ?? process.env.EMULATOR_SKIP_PATCHES ?? '',
    ...(persist && {
      PERSIST_STATE: '1',
      S3_PERSIST: '1',
      SNAPSHOT_SECONDS: String(options.snapshotSeconds ?? process.env.SNAPSHOT_SECONDS ?? 20),
    }),
  };
}

/** Ends a process and all that it started. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

async function ready(endpoint: string, child: ChildProcess, lastLines: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + startSeconds * 1000; Date.now() < deadline; await pause(50)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new SetupError(
        `The emulator ended at once; delete .local and run the command again. It said: ${lastLines.join(' | ')}`,
      );
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  killGroup(child);
  throw new SetupError(
    `The emulator did not answer within ${startSeconds} s; end other programs and run the command again. It said: ${lastLines.join(' | ')}`,
  );
}

/** Hands each line on, and keeps the last ones in case it dies. */
function readLines(child: ChildProcess, onLog: EmulatorOptions['onLog']): readonly string[] {
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) {
        lastLines.push(line);
        if (lastLines.length > keptLines) lastLines.shift();
        onLog?.(line);
      }
    });
  }
  return lastLines;
}

/**
 * Starts the emulator on 127.0.0.1 with IAM enforced. It ends with this process, however this process ends.
 * @throws SetupError when the port is busy, or it does not start.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  await requirePort('emulator', options.port);
  if (options.clean) emptied(options.stateDir);
  const child = spawn(venvPython(), [join(import.meta.dirname, 'start.py')], {
    env: environment(options),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const failed = new Promise<never>((_, reject) =>
    child.once('error', (error) =>
      reject(
        new SetupError(
          `The emulator's Python cannot be run (${error.message}); delete .local/venv and run the command again.`,
        ),
      ),
    ),
  );
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      // However it ended, no Lambda process outlives it.
      killGroup(child);
      resolve();
    }),
  );
  const endpoint = `http://localhost:${options.port}`;
  await Promise.race([failed, ready(endpoint, child, readLines(child, options.onLog))]);
  return {
    endpoint,
    pid: child.pid ?? 0,
    async stop() {
      // Closing its stdin asks it to stop, as our own end would.
      child.stdin.end();
      const late = setTimeout(() => killGroup(child), stopSeconds * 1000);
      await exited;
      clearTimeout(late);
    },
  };
}
