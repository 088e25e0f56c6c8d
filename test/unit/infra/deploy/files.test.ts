import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isNamedByContent, siteFiles } from '../../../../infra/deploy/files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'redress-files-'));
  folders.push(folder);
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), '');
  }
  return folder;
}

describe('issue 5 point 10: the files that a deployment uploads', () => {
  it('has a content type for each, a year for names by content, minutes for the rest', () => {
    const folder = folderWith(
      'assets/redress.css',
      'assets/console/main-Bq3x9Z_a.js',
      'assets/console/logo.svg',
      '.vite/manifest.json',
    );
    const files = siteFiles(folder).map(({ key, contentType, cacheControl }) => [
      key,
      contentType,
      cacheControl,
    ]);
    expect(files).toEqual([
      ['assets/console/logo.svg', 'image/svg+xml', 'public, max-age=300'],
      [
        'assets/console/main-Bq3x9Z_a.js',
        'text/javascript; charset=utf-8',
        'public, max-age=31536000, immutable',
      ],
      ['assets/redress.css', 'text/css; charset=utf-8', 'public, max-age=300'],
    ]);
  });

  it('refuses a file of a kind that a browser would have to guess', () => {
    expect(() => siteFiles(folderWith('assets/notes.docx'))).toThrow(
      'assets/notes.docx has no known content type',
    );
  });

  it('has a type for every file of the pages, and takes none of them for one that never changes', () => {
    const own = siteFiles(path.resolve(import.meta.dirname, '../../../../web/public'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.every(({ key }) => key.startsWith('assets/') && !isNamedByContent(key))).toBe(true);
  });
});
