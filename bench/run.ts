import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../local/command.ts';
import { SetupError } from '../local/emulator/setup-error.ts';
import { progress } from '../local/progress.ts';
import type { Scenario } from './scenario.ts';
import { printTable } from './table.ts';

const folder = join(import.meta.dirname, 'scenarios');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** `npm run bench -- <scenario>`: measures, and prints a table with the machine and the command that made it. */
await runCommand(async () => {
  const name = process.argv[2];
  if (!name || !names.includes(name))
    throw new SetupError(`Say what to measure: npm run bench -- ${names.join(' | ')}`);
  const { scenario } = (await import(join(folder, `${name}.ts`))) as { scenario: Scenario };
  const out = progress();
  out.say(`${scenario.title}\n`);
  const rows = await scenario.run(out);
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  printTable(rows, out);
  out.say(
    `\n${cpus().length} × ${processor?.model ?? 'processor'}, ${memory} GiB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
  );
  out.say(`npm run bench -- ${name}`);
  if (scenario.cannotShow) out.say(`It cannot show: ${scenario.cannotShow}`);
});
