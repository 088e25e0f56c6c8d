import { buildConsole, consoleIsStale } from '../../local/build-console.ts';

/** A deployment names the built console's files. */
export default async function setup(): Promise<void> {
  if (consoleIsStale()) await buildConsole();
}
