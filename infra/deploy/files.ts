import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface SiteFile {
  /** Where it is on this computer. */
  readonly file: string;
  /** Its key in the bucket, which is its path below the public URL. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The console's build names its files by their content: `assets/console/main-Bq3x9Z_a.js`. */
const named = /^assets\/console\/.*-[A-Za-z0-9_-]{8,}\.\w+$/;

export const isNamedByContent = (key: string): boolean => named.test(key);

/** One year for what never changes under its name; five minutes for the rest, which a deployment also invalidates. */
const cacheControl = (key: string): string =>
  isNamedByContent(key) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

/**
 * The files below a folder that is laid out as the bucket is; what begins with a dot stays here.
 * @throws Error for a file of a kind that has no content type: a browser would have to guess.
 */
export function siteFiles(folder: string): readonly SiteFile[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return found
    .map((one) => path.join(one.parentPath, one.name))
    .map((file) => ({ file, key: path.relative(folder, file).split(path.sep).join('/') }))
    .filter(({ key }) => !key.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file, key }) => {
      const contentType = types[path.extname(key)];
      if (!contentType) throw new Error(`${key} has no known content type; add it to infra/deploy/files.ts.`);
      return { file, key, contentType, cacheControl: cacheControl(key) };
    });
}
