import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const local = path.resolve(import.meta.dirname, '../.local');
const ofTheSuite = 'unused-grants';

/** Physical names end in what is new with each deployment. */
const withoutSuffixes = (grant: string): string =>
  grant
    .replace(/Role[0-9A-F]+(-[0-9A-F]+)?:/, 'Role:')
    .replaceAll(/(?<=[0-9A-Fa-f]{8})-[0-9A-Fa-f]{12,13}\b/g, '')
    .replace(/(:userpool\/).*$/, '$1pool')
    .replace(/(:secret:\S+)-\w{6}$/, '$1');

/** What earlier runs kept is forgotten. */
export const forgetUnusedGrants = (folder = ofTheSuite): void =>
  rmSync(path.join(local, folder), { recursive: true, force: true });

/** Keeps the grants that nothing used on one of the stacks that tests run on. */
export function keepUnusedGrants(project: string, grants: readonly string[], folder = ofTheSuite): void {
  mkdirSync(path.join(local, folder), { recursive: true });
  writeFileSync(path.join(local, folder, `${project}.json`), JSON.stringify(grants.map(withoutSuffixes)));
}

/** The grants that no test used on any of these stacks (P19), each as `role: action on resource`. */
export function unusedEverywhere(projects: readonly string[], folder = ofTheSuite): readonly string[] {
  const lists = projects.map((project) => {
    const file = path.join(local, folder, `${project}.json`);
    if (!existsSync(file)) throw new Error(`The tests of ${project} did not say which grants they used`);
    return new Set(JSON.parse(readFileSync(file, 'utf8')) as readonly string[]);
  });
  const [first = new Set<string>(), ...others] = lists;
  return [...first].filter((grant) => others.every((list) => list.has(grant)));
}
