import { buildConsole, consoleIsStale } from './build-console.ts';
import { type Check, Checks } from './checks.ts';
import { runCommand } from './command.ts';
import { ensureVenv } from './emulator/venv.ts';
import { progress } from './progress.ts';

const code = ['functions', 'shared', 'infra', 'web', 'local', 'bench', 'docs', 'test'];

/** What needs no emulator of its own, from the quickest to the slowest. Shown whole when it has ended. */
const onTheSide: readonly Check[] = [
  { title: 'Lint and format', command: ['biome', 'check', '.'] },
  { title: 'Types', command: ['tsc', '-p', 'tsconfig.json'] },
  { title: 'Dependency rule', command: ['depcruise', '--config', '.dependency-cruiser.mjs', ...code] },
  { title: 'Promises that nobody waits for', command: ['oxlint', '--type-aware'] },
  { title: 'Dead code and unused packages', command: ['knip', '--no-progress'] },
  { title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { title: 'Infrastructure rules', command: ['vitest', 'run', '--project', 'infra'] },
];

/** What mostly waits for queues and pages, and so leaves room for the others. Shown as it goes. */
const onTheStack: readonly Check[] = [
  { title: 'Emulator conformance', command: ['vitest', 'run', '--project', 'conformance'] },
  {
    title: 'The deployed local stack: contract, integration, browser',
    command: ['vitest', 'run', '--project', 'stack'],
  },
];

/** `npm test`: everything. `npm test -- <vitest arguments>` runs vitest alone, e.g. `npm test -- --project unit`. */
await runCommand(async () => {
  const out = progress();
  const checks = new Checks(out);
  const only = process.argv.slice(2);
  if (only.length > 0) {
    await checks.run([{ title: 'Tests', command: ['vitest', 'run', ...only] }], 'as it goes');
  } else {
    // Both sides need these: made once, before they start.
    await out.step('Python environment of the emulator', () => ensureVenv());
    if (consoleIsStale()) await out.step('Building the console', buildConsole);
    await Promise.all([checks.run(onTheSide, 'at its end'), checks.run(onTheStack, 'as it goes')]);
  }
  if (checks.failed) {
    const { title, command } = checks.failed;
    out.say(`\n✖ ${title} failed; run again with: node local/bootstrap.mjs tool ${command.join(' ')}`);
    process.exitCode = 1;
  } else out.say('\n✔ All checks passed.');
});
