import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '..');
/** Lines kept to explain a failure. */
const keptLines = 60;

/**
 * Runs the project's CDK against the emulator, whose administrator is called `test`.
 * @throws Error ending with the last lines that the CDK printed.
 */
export function runCdk(
  args: readonly string[],
  { endpoint, onProgress }: { readonly endpoint: string; readonly onProgress: (line: string) => void },
): Promise<void> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/aws-cdk/bin/cdk'), ...args, '--no-color', '--ci'],
    {
      cwd: root,
      env: {
        ...process.env,
        // The app is run as `node infra/app.ts`: by this very Node, not by an older one of the machine.
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ENDPOINT_URL_S3: endpoint,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_SESSION_TOKEN: '',
        AWS_REGION: 'us-east-1',
        AWS_PROFILE: '',
        CDK_DISABLE_CLI_TELEMETRY: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (!line.trim()) return;
      kept.push(line);
      if (kept.length > keptLines) kept.shift();
      onProgress(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`cdk ${args[0]} failed (exit code ${code}):\n${kept.join('\n')}`));
    });
  });
}
