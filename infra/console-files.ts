import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One chunk of the built console, by its source, e.g. `main.tsx` (Vite's manifest). */
export interface BuiltChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, BuiltChunk>>;

const manifestFile = path.resolve(import.meta.dirname, '../dist/console/.vite/manifest.json');

/** @throws Error of one sentence when the console was not built. */
export function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    throw new Error('The console is not built; run npm run build and try again.');
  }
}

/** The chunk of a source, and everything that it imports before it can run. */
export function withImports(manifest: Manifest, source: string): readonly BuiltChunk[] {
  const needed = new Set([source]);
  for (const name of needed) for (const imported of manifest[name]?.imports ?? []) needed.add(imported);
  return [...needed].flatMap((name) => manifest[name] ?? []);
}

/**
 * What the console's shell loads, as JSON: names with the hash of their content, so that a deployed shell never meets
 * files of another build. @throws Error of one sentence when the console was not built.
 */
export function consoleFiles(): string {
  const manifest = readManifest();
  const entry = Object.keys(manifest).find((source) => manifest[source]?.isEntry);
  const chunks = entry ? withImports(manifest, entry) : [];
  const [script, ...modules] = chunks.map(({ file }) => `/${file}`);
  if (!script) throw new Error('The manifest of the built console names no entry.');
  const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))].map((file) => `/${file}`);
  return JSON.stringify({ script, modules, styles });
}
