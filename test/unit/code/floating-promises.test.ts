import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

const files: Readonly<Record<string, string>> = {
  'nobody-waits.ts': 'export async function f() { save(); }',
  'taken-for-its-value.ts': 'export const f = () => (save() ? 1 : 2);',
  'allowed.ts': 'export async function f() { await save(); save().catch(() => 0); void save(); }',
};

/** What the linter of `npm test` says, as `file rule`. */
function lint(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'redress-lint-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true}}');
    for (const [file, source] of Object.entries(files))
      writeFileSync(join(folder, file), `declare function save(): Promise<boolean>;\n${source}\n`);
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/oxlint'),
      ['--type-aware', '--format=unix', '--config', join(root, '.oxlintrc.json'), '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    return [...stdout.matchAll(/^([\w-]+\.ts):.*typescript\(([\w-]+)\)/gm)].map(
      ([, file, rule]) => `${file} ${rule}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A write that nobody waits for is lost when Lambda freezes the process.
it('the linter finds promises that nobody waits for', () => {
  expect([...lint()].sort()).toEqual([
    'nobody-waits.ts no-floating-promises',
    'taken-for-its-value.ts no-misused-promises',
  ]);
});
