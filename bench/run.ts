import { readdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../local/command.ts';
import { SetupError } from '../local/emulator/setup-error.ts';
import { progress } from '../local/progress.ts';
import { putIntoReadme } from './readme.ts';
import type { Scenario } from './scenario.ts';
import { tableOf } from './table.ts';

const folder = join(import.meta.dirname, 'scenarios');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

/** The machine, how busy it was before (processes waiting for its cores, mean of a minute), and the day. */
function circumstances(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [busy = 0] = loadavg();
  return `${cpus().length} × ${processor?.model ?? 'processor'}, ${memory} GiB, Node ${process.versions.node}, load ${busy.toFixed(1)} before, ${new Date().toISOString().slice(0, 10)}`;
}

/**
 * `npm run bench -- <scenario>`: measures, and prints a table with the machine and the command that made it. With
 * `--readme` its main rows take the place of those in the README.
 */
await runCommand(async () => {
  const [name, ...options] = process.argv.slice(2);
  if (!name || !names.includes(name))
    throw new SetupError(`Say what to measure: npm run bench -- ${names.join(' | ')}`);
  const { scenario } = (await import(join(folder, `${name}.ts`))) as { scenario: Scenario };
  const out = progress();
  const where = circumstances();
  out.say(`${scenario.title}\n`);
  const rows = await scenario.run(out);
  const notes = [
    `\`npm run bench -- ${name}\` · ${where}`,
    ...(scenario.cannotShow ? [`It cannot show ${scenario.cannotShow}.`] : []),
  ].join('  \n');
  out.say(`${tableOf(rows)}\n\n${notes}`);
  if (options.includes('--readme')) {
    const main = rows.filter(({ detail }) => !detail);
    putIntoReadme(name, `**${scenario.title}**\n\n${tableOf(main)}\n\n${notes}`);
    out.say('\nREADME.md has the new figures.');
  }
});
