import { buildConsole, consoleIsStale } from './build-console.ts';
import { type Check, Checks } from './checks.ts';
import { runCommand } from './command.ts';
import { ensureVenv } from './emulator/venv.ts';
import { type Progress, progress } from './progress.ts';
import { forgetUnusedGrants, unusedEverywhere } from './unused-grants.ts';

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

/** What mostly waits for pages, and so leaves room for the others. Shown as it goes. */
const inTheBrowser: readonly Check[] = [
  {
    title: 'Pages of the deployed local stack in a browser',
    command: ['vitest', 'run', '--project', 'browser'],
  },
];

/** What mostly waits for queues. */
const onTheStack: readonly Check[] = [
  { title: 'Emulator conformance', command: ['vitest', 'run', '--project', 'conformance'] },
  {
    title: 'The deployed local stack: contract, integration',
    command: ['vitest', 'run', '--project', 'stack'],
  },
];

/** P19: a right that no test needs is a right too many. */
function refuseUnusedGrants(out: Progress): void {
  const unused = unusedEverywhere(['stack', 'browser']);
  if (unused.length === 0) return;
  out.say(`\n✖ P19: no test uses these grants:\n  ${unused.join('\n  ')}`);
  process.exitCode = 1;
}

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
    forgetUnusedGrants();
    await Promise.all([
      checks.run(onTheSide, 'at its end'),
      checks.run(onTheStack, 'at its end'),
      checks.run(inTheBrowser, 'as it goes'),
    ]);
    if (!checks.failed) refuseUnusedGrants(out);
  }
  if (checks.failed) {
    const { title, command } = checks.failed;
    out.say(`\n✖ ${title} failed; run again with: node local/bootstrap.mjs tool ${command.join(' ')}`);
    process.exitCode = 1;
  } else if (!process.exitCode) out.say('\n✔ All checks passed.');
});
