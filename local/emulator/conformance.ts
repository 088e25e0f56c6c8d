import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../source-hash.ts';
import { SetupError } from './setup-error.ts';

const root = join(import.meta.dirname, '..', '..');
const stamp = join(root, '.local', 'venv', '.conformance');

/** All that decides how the emulator behaves, and what we ask of it. */
const subject = [
  'local/emulator/requirements.txt',
  'local/emulator/start.py',
  'local/emulator/patches',
  'test/conformance',
];

/** Whether this emulator, patched as it is, has been seen to behave as we rely on. */
export function hasConformed(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(subject);
}

/**
 * Runs the conformance suite against the emulator; once it has passed it is not asked again until something changes.
 * @throws SetupError when it fails, with the end of what it printed.
 */
export async function checkConformance(): Promise<void> {
  const printed: string[] = [];
  const child = spawn(
    join(root, 'node_modules', '.bin', 'vitest'),
    // A behaviour that is missing fails every time; a machine that was busy for a moment does not.
    ['run', '--project', 'conformance', '--reporter', 'dot', '--retry', '2'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new SetupError(
      `The emulator does not behave as AWS does where Redress relies on it; run: npm test -- --project conformance\n${printed.join('').slice(-2000)}`,
    );
  }
  writeFileSync(stamp, hashOf(subject));
}
