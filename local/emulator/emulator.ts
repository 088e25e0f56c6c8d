import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from './setup-error.ts';
import { venvPython } from './venv.ts';

export interface EmulatorOptions {
  readonly port: number;
  readonly stateDir: string;
  /** Where the emulator hands SES mail on. */
  readonly smtpPort: number;
  /** Save the state while running and at the end. */
  readonly persist: boolean;
  readonly onLog?: (line: string) => void;
}

export interface Emulator {
  readonly endpoint: string;
  /** Asks it to save and end, and waits until it has. */
  stop(): Promise<void>;
}

const startSeconds = 60;
const stopSeconds = 30;

function environment({ port, stateDir, smtpPort, persist }: EmulatorOptions): NodeJS.ProcessEnv {
  const temporary = join(stateDir, 'tmp');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  return {
    // Lambdas inherit this environment and run on the Node that runs this.
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: stateDir,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    TMPDIR: temporary,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    AUTH: 'true',
    IOT_MTLS_ENABLED: '0',
    LAMBDA_EXECUTOR: 'local',
    SMTP_HOST: `127.0.0.1:${smtpPort}`,
    STATE_DIR: join(stateDir, 'state'),
    S3_DATA_DIR: join(stateDir, 's3'),
    ...(persist && { PERSIST_STATE: '1', S3_PERSIST: '1', SNAPSHOT_SECONDS: '20' }),
  };
}

async function ready(endpoint: string, child: ChildProcess, lastLines: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + startSeconds * 1000; Date.now() < deadline; await pause(100)) {
    if (child.exitCode !== null) throw new SetupError(`The emulator ended at once: ${lastLines.join(' | ')}`);
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new SetupError(
    `The emulator did not answer within ${startSeconds} s; its last lines: ${lastLines.join(' | ')}`,
  );
}

/** Starts the emulator on 127.0.0.1 with IAM enforced. It ends with this process, however this process ends. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const child = spawn(venvPython(), [join(import.meta.dirname, 'start.py')], {
    env: environment(options),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) {
        lastLines.push(line);
        if (lastLines.length > 5) lastLines.shift();
        options.onLog?.(line);
      }
    });
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = `http://localhost:${options.port}`;
  await ready(endpoint, child, lastLines);
  return {
    endpoint,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000);
      await exited;
      clearTimeout(late);
    },
  };
}
