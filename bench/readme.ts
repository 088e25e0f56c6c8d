import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../local/emulator/setup-error.ts';

const readme = join(import.meta.dirname, '..', 'README.md');

/** Puts a scenario's figures between its two marks in the README. @throws SetupError when the README has no such place. */
export function putIntoReadme(name: string, figures: string): void {
  const before = readFileSync(readme, 'utf8');
  const [from, to] = [`<!-- figures: ${name} -->\n`, `<!-- end: ${name} -->`];
  const start = before.indexOf(from);
  const end = before.indexOf(to, start);
  if (start < 0 || end < 0) throw new SetupError(`README.md has no place "${from.trim()} … ${to}".`);
  writeFileSync(readme, `${before.slice(0, start + from.length)}${figures}\n${before.slice(end)}`);
}
