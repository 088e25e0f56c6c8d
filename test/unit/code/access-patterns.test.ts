import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const sources = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** `complaintRepository.head` of every repository that talks to the table, by its interface. */
function methods(): readonly string[] {
  return sources
    .filter(
      (file) => /^shared\/data\/.*-repository\.ts$/.test(file) && read(file).includes("from './table.ts'"),
    )
    .flatMap((file) =>
      [...read(file).matchAll(/^export interface (\w+Repository) \{\n([\s\S]*?)^\}/gm)].flatMap(
        ([, name = '', body = '']) =>
          [...body.matchAll(/^ {2}(\w+)\(/gm)].map(
            ([, method]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}.${method}`,
          ),
      ),
    );
}

/** The same, as docs/access-patterns.md names them: the first of a cell in full, the others by their method. */
function documented(): readonly string[] {
  const cells = read('docs/access-patterns.md').matchAll(/`(\w+Repository)\.(\w+)`((?:, `\w+`)*)/g);
  return [...cells].flatMap(([, repository, method, others = '']) =>
    [method, ...others.matchAll(/\w+/g)].map((name) => `${repository}.${name}`),
  );
}

describe('access patterns', () => {
  it('docs/access-patterns.md names every query and write of the table, and none that is not there', () => {
    expect(methods().length).toBeGreaterThan(30);
    expect([...new Set(documented())].sort()).toEqual([...methods()].sort());
  });

  it('nothing scans, filters on the server or needs a transaction', () => {
    const calls = /\b(ScanCommand|paginateScan|FilterExpression|Transact(Write|Get)(Items)?Command)\b/;
    expect(sources.filter((file) => calls.test(read(file)))).toEqual([]);
  });

  it('keys are made in one place', () => {
    const made = /`(COMPLAINT|EVENT|CUSTOMER|SURVEY|CONTACT|CAP|MAIL|SUPPRESSED|TB|CLOCKS|COST|POISON)#\$\{/;
    const allowed = ['shared/data/keys.ts', 'shared/names.ts'];
    expect(sources.filter((file) => made.test(read(file)) && !allowed.includes(file))).toEqual([]);
  });
});
