import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readManifest, withImports } from '../../infra/console-files.ts';
import { buildConsole, consoleDir, consoleIsStale } from '../../local/build-console.ts';
import { languages } from '../../shared/domain/language.ts';
import { complaintFormPage } from '../../shared/pages/customer/complaint-form.ts';
import { surveyPage } from '../../shared/pages/customer/survey.ts';
import type { Scenario } from '../scenario.ts';

const publicDir = join(import.meta.dirname, '../../web/public');
const zipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).byteLength;
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A page and every file that it names, in the language in which that is most. */
function transferred(render: (language: (typeof languages)[number]) => string): number {
  return Math.max(
    ...languages.map((language) => {
      const page = render(language);
      const files = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
      return zipped(page) + total(files.map((file) => zipped(readFileSync(join(publicDir, file)))));
    }),
  );
}

const survey = {
  reference: 'R-7K2M-9QXD-4TA',
  resolution: 1,
  closesAt: '2026-12-08T02:00:00.000Z',
} as never;

/** Until the queue stands: the entry, its page, and the texts of the language in which they are longest. */
function firstLoad(kind: 'js' | 'css'): number {
  const manifest = readManifest();
  const textsOf = (language: string) =>
    Object.keys(manifest).filter(
      (source) =>
        source.endsWith(`all.${language}.js`) ||
        ['console', 'console-queue', 'library', 'staff'].some((area) =>
          source.endsWith(`i18n/${language}/${area}.json`),
        ),
    );
  const sizes = languages.map((language) => {
    const sources = ['main.tsx', 'queue/queue-page.tsx', ...textsOf(language)];
    const chunks = new Set(sources.flatMap((source) => withImports(manifest, source)));
    const files = [...chunks].flatMap(({ file, css = [] }) => (kind === 'css' ? css : [file]));
    return total([...new Set(files)].map((file) => zipped(readFileSync(join(consoleDir, file)))));
  });
  return Math.max(...sizes);
}

export const scenario: Scenario = {
  title: 'G13: what a browser is sent, gzip, from the built files; the largest of three languages',
  cannotShow: 'how long a phone takes to run it',
  async run(out) {
    if (consoleIsStale()) await out.step('Building the console', () => buildConsole());
    const row = (what: string, bytes: number, goal?: string) => ({
      what,
      figure: kilobytes(bytes),
      ...(goal && { goal }),
    });
    const form = (language: (typeof languages)[number]) =>
      complaintFormPage({ language, key: '01JD8XQ8Z0', typed: {}, problems: [] });
    return [
      row('complaint form, with style and script', transferred(form), '≤ 15 kB'),
      row(
        'survey, with style and scripts',
        transferred((language) => surveyPage({ language, path: '/survey/x', state: survey, thanks: false })),
        '≤ 15 kB',
      ),
      row('console, JavaScript until the queue stands', firstLoad('js'), '≤ 400 kB'),
      row('console, style until the queue stands', firstLoad('css')),
    ];
  },
};
