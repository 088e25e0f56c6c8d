import { spawn } from 'node:child_process';
import path from 'node:path';
import { SetupError } from '../../local/emulator/setup-error.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs the project's CDK with the caller's credentials, its words going to the caller's terminal. @throws SetupError when it fails. */
export async function runCdkHere(args: readonly string[], region: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/aws-cdk/bin/cdk'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // The app is run as `node infra/app.ts`: by this very Node, not by an older one of the machine.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      AWS_REGION: region,
      CDK_DISABLE_CLI_TELEMETRY: '1',
    },
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new SetupError(`cdk ${args[0]} failed; its words are above.`);
}
