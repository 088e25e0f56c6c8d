import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './setup-error.ts';

const root = join(import.meta.dirname, '..', '..');
const requirements = join(import.meta.dirname, 'requirements.txt');
const venv = join(root, '.local', 'venv');

/** The emulator's own Python. */
export const venvPython = (): string => join(venv, 'bin', 'python');

function python3(): string {
  for (const name of ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10']) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
      encoding: 'utf8',
    });
    const [major = 0, minor = 0] = status === 0 ? stdout.trim().split('.').map(Number) : [];
    if (major === 3 && minor >= 10) return name;
  }
  throw new SetupError(
    'Python 3.10 or newer is needed for the local AWS emulator; install python3 and run the command again.',
  );
}

/** Makes the private environment with exactly the pinned packages, once per version of requirements.txt. */
export async function ensureVenv(): Promise<void> {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const stamp = join(venv, '.requirements');
  if (existsSync(stamp) && existsSync(venvPython()) && readFileSync(stamp, 'utf8') === wanted) return;
  const python = python3();
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(join(root, '.local'), { recursive: true });
  const made = spawnSync(python, ['-m', 'venv', venv], { encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(venv, { recursive: true, force: true });
    throw new SetupError(
      `${python} cannot make a virtual environment; on Debian or Ubuntu run: apt-get install python3-venv`,
    );
  }
  const installed = spawnSync(
    venvPython(),
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--require-hashes',
      '-r',
      requirements,
    ],
    {
      encoding: 'utf8',
    },
  );
  if (installed.status !== 0) {
    rmSync(venv, { recursive: true, force: true });
    const reason = installed.stderr.trim().split('\n').at(-1) ?? '';
    throw new SetupError(
      `The emulator could not be downloaded (${reason}); check the network connection and run the command again.`,
    );
  }
  writeFileSync(stamp, wanted);
}
