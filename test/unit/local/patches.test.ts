import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const patches = readdirSync(join(root, 'local/emulator/patches'))
  .filter((file) => file.endsWith('.py') && file !== '__init__.py')
  .map((file) => file.slice(0, -3));

it.each(patches)('the patch %s is applied, explained, and has a test that names it', (patch) => {
  expect(read('local/emulator/start.py')).toContain(`"${patch}",`);
  const [, row, test] = new RegExp(`^\\| \`${patch}\` (\\|.*)\\| \`([\\w-]+)\` \\|$`, 'm').exec(
    read('local/emulator/README.md'),
  ) ?? [undefined, '', ''];
  expect(row).toMatch(/^\|[^|]+\|[^|]+$/);
  const file = `test/conformance/${test}.test.ts`;
  expect(read(file)).toContain(`patch ${patch}`);
  expect(read('local/emulator/patches', `${patch}.py`)).toContain(`Guarded by ${file}.`);
});
