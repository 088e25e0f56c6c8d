import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from './setup-error.ts';

const root = join(import.meta.dirname, '..', '..');

export interface VenvOptions {
  /** Where the environment is kept. */
  readonly dir: string;
  readonly requirements: string;
}

const projectVenv: VenvOptions = {
  dir: join(root, '.local', 'venv'),
  requirements: join(import.meta.dirname, 'requirements.txt'),
};

/** The emulator's own Python. */
export const venvPython = ({ dir }: Pick<VenvOptions, 'dir'> = projectVenv): string =>
  join(dir, 'bin', 'python');

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

/**
 * Makes the private environment with exactly the pinned packages, once per version of requirements.txt.
 * @throws SetupError when Python, its venv module or the download is missing; nothing half made is left.
 */
export async function ensureVenv(options: VenvOptions = projectVenv): Promise<void> {
  const { dir, requirements } = options;
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const stamp = join(dir, '.requirements');
  if (existsSync(stamp) && existsSync(venvPython(options)) && readFileSync(stamp, 'utf8') === wanted) return;
  const python = python3();
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dirname(dir), { recursive: true });
  try {
    if ((await run(python, ['-m', 'venv', dir])).code !== 0) {
      throw new SetupError(
        `${python} cannot make a virtual environment; on Debian or Ubuntu run: apt-get install python3-venv`,
      );
    }
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes'];
    const installed = await run(venvPython(options), [...pip, '-r', requirements]);
    if (installed.code !== 0) {
      const reason = installed.errors.trim().split('\n').at(-1) ?? '';
      throw new SetupError(
        `The emulator could not be downloaded (${reason}); check the network connection and run the command again.`,
      );
    }
    writeFileSync(stamp, wanted);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** Runs a program beside us, so that progress can be shown meanwhile. */
function run(program: string, args: readonly string[]): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve) => {
    let errors = '';
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.once('error', () => resolve({ code: 1, errors }));
    child.once('exit', (code) => resolve({ code, errors }));
  });
}
