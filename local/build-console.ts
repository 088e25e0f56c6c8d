import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './source-hash.ts';

const root = join(import.meta.dirname, '..');
/** Laid out as the files' bucket is: `dist/console/assets/console/…`. */
export const consoleDir = join(root, 'dist', 'console');
const stamp = join(consoleDir, '.vite', 'sources');
const sources = ['web/console', 'shared/i18n', 'shared/domain', 'shared/contracts', 'package-lock.json'];

/** Whether the console was never built or its sources have changed since; takes milliseconds. */
export const consoleIsStale = (): boolean =>
  !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashOf(sources);

/** Builds the console into `dist/console`. @throws Error with the bundler's own words. */
export async function buildConsole(): Promise<void> {
  const hash = hashOf(sources);
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', join(root, 'web/console'), '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const exit = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (exit !== 0) throw new Error(`The console could not be built:\n${said}`);
  writeFileSync(stamp, hash);
}
