import { createInterface } from 'node:readline/promises';
import { SetupError } from '../../local/emulator/setup-error.ts';

/** Asks a person, who must type `wanted`. @throws SetupError when they type something else, or nobody is there to ask. */
export async function confirm(question: string, wanted: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new SetupError('Nobody is here to confirm; say --yes if this is what you want.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = (await terminal.question(`${question} Type ${wanted} to go on: `)).trim();
  terminal.close();
  if (typed !== wanted) throw new SetupError('Nothing was changed.');
}
