import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureVenv } from '../../../local/emulator/venv.ts';
import { requirePort } from '../../../local/ports.ts';

const root = join(import.meta.dirname, '../../..');
let folder = '';
const path = process.env.PATH;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-setup-'));
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

/** A program of that name that says something on its error stream and fails when its arguments hold `failing`. */
function fakePython(failing: string, words: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh
case "$*" in
  *version_info*) echo 3.11 ;;
  *"${failing}"*) echo "${words}" >&2; exit 1 ;;
  *"-m venv"*) mkdir -p "$3/bin"; ln -s "$0" "$3/bin/python" ;;
esac`;
  writeFileSync(join(bin, 'python3'), script);
  chmodSync(join(bin, 'python3'), 0o755);
  for (const tool of ['sh', 'mkdir', 'ln']) symlinkSync(`/bin/${tool}`, join(bin, tool));
  process.env.PATH = bin;
}

describe('setting up on a bare machine: one sentence with the remedy, nothing half made', () => {
  const venv = () => ({
    dir: join(folder, 'venv'),
    requirements: join(root, 'local/emulator/requirements.txt'),
  });

  it('says that python3 is missing', async () => {
    process.env.PATH = folder;
    await expect(ensureVenv(venv())).rejects.toThrow(/Python 3\.10 or newer is needed .* install python3/);
    expect(existsSync(venv().dir)).toBe(false);
  });

  it('names the Debian package when venv is missing', async () => {
    fakePython('-m venv', 'ensurepip is not available');
    await expect(ensureVenv(venv())).rejects.toThrow('apt-get install python3-venv');
    expect(existsSync(venv().dir)).toBe(false);
  });

  it('says why the download failed', async () => {
    fakePython('pip install', 'ERROR: Could not reach the index');
    await expect(ensureVenv(venv())).rejects.toThrow(
      /could not be downloaded \(ERROR: Could not reach the index\); check the network/,
    );
    expect(existsSync(venv().dir)).toBe(false);
  });

  it('names a busy port and how to choose another', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expect(requirePort('gateway', port)).rejects.toThrow(
      `Port ${port} (gateway) is in use; stop the program that has it, or choose another with REDRESS_PORT_GATEWAY=`,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('refuses a Node that is too old, with exit code 1', () => {
    const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.0'}})";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${old}`, 'local/bootstrap.mjs', 'start'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Node 18.19.0 is too old to set Redress up; install Node 20.11 or newer');
  });
});
