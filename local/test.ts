import { spawn } from 'node:child_process';
import { runCommand } from './command.ts';
import { progress } from './progress.ts';

interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

const code = ['functions', 'shared', 'infra', 'web', 'local', 'bench', 'docs', 'test'];

/** From the quickest to the slowest; the first failure ends the run. */
const checks: readonly Check[] = [
  { title: 'Types', command: ['tsc', '-p', 'tsconfig.json'] },
  { title: 'Lint and format', command: ['biome', 'check', '.'] },
  { title: 'Dependency rule', command: ['depcruise', '--config', '.dependency-cruiser.mjs', ...code] },
  { title: 'Promises that nobody waits for', command: ['oxlint', '--type-aware'] },
  { title: 'Dead code and unused packages', command: ['knip', '--no-progress'] },
  { title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { title: 'Infrastructure rules', command: ['vitest', 'run', '--project', 'infra'] },
  { title: 'Emulator conformance', command: ['vitest', 'run', '--project', 'conformance'] },
  {
    title: 'The deployed local stack: contract, integration, browser',
    command: ['vitest', 'run', '--project', 'stack'],
  },
];

function run([program = '', ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (exit) => resolve(exit === 0)));
}

/** `npm test`: everything. `npm test -- <vitest arguments>` runs vitest alone, e.g. `npm test -- --project unit`. */
await runCommand(async () => {
  const out = progress();
  const only = process.argv.slice(2);
  if (only.length > 0) {
    process.exitCode = (await run(['vitest', 'run', ...only])) ? 0 : 1;
    return;
  }
  for (const { title, command } of checks) {
    out.say(`\n── ${title}: ${command.join(' ')}`);
    if (!(await run(command))) {
      out.say(`\n✖ ${title} failed; run again with: node local/bootstrap.mjs tool ${command.join(' ')}`);
      process.exitCode = 1;
      return;
    }
  }
  out.say('\n✔ All checks passed.');
});
