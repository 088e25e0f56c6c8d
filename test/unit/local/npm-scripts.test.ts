import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe('npm scripts run on the pinned Node, whatever the machine has', () => {
  it.each(Object.entries(scripts))('npm run %s', (_name, script) => {
    for (const part of script.split(' && ')) expect(part).toMatch(/^node local\/bootstrap\.mjs /);
  });

  it('a tool finds the pinned Node first, also under an older one', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['local/bootstrap.mjs', 'tool', 'sh', '-c', 'command -v node'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', REDRESS_SKIP_INSTALL: '1' },
      },
    );
    expect(stdout.trim()).toBe(process.execPath);
  });
});
