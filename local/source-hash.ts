import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** All that templates and bundles are made of. */
const sources = [
  'cdk.json',
  'package-lock.json',
  'functions',
  'infra',
  'shared',
  'prices',
  'dist/console/.vite',
];

/** One hash of the sources of the deployment and of what it is told; takes milliseconds, where a synthesis takes seconds. */
export function sourceHash(settings: string): string {
  return hashOf(sources, settings);
}

/** One hash of files and folders, named from the project's root, and of a text. */
export function hashOf(paths: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(text);
  for (const each of paths) add(hash, each);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, relative: string): void {
  const absolute = path.join(root, relative);
  try {
    // Python leaves its compiled files beside the sources.
    for (const name of readdirSync(absolute).sort())
      if (name !== '__pycache__') add(hash, path.join(relative, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') hash.update(`${relative}\0`).update(readFileSync(absolute)).update('\0');
    else if (code !== 'ENOENT') throw error;
  }
}
