import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** All that templates and bundles are made of. */
const sources = ['cdk.json', 'package-lock.json', 'functions', 'infra', 'shared', 'prices'];

/** One hash of the sources of the deployment and of what it is told; takes milliseconds, where a synthesis takes seconds. */
export function sourceHash(settings: string): string {
  const hash = createHash('sha256').update(settings);
  for (const source of sources) add(hash, source);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, relative: string): void {
  const absolute = path.join(root, relative);
  try {
    for (const name of readdirSync(absolute).sort()) add(hash, path.join(relative, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') hash.update(`${relative}\0`).update(readFileSync(absolute)).update('\0');
    else if (code !== 'ENOENT') throw error;
  }
}
