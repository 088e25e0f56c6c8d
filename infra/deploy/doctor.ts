import { spawnSync } from 'node:child_process';
import { runCommand } from '../../local/command.ts';
import { openAccount } from './account.ts';
import { readArguments } from './arguments.ts';
import { checkAccount, checkDomain, checkMachine, checkSettings } from './checks.ts';
import { lineOf } from './report.ts';

function pythonVersion(): string | undefined {
  const { stdout, status } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /(\d+\.\d+\.\d+)/.exec(stdout)?.[1] : undefined;
}

/** `npm run doctor -- <stage>`: what a deployment needs and whether it is there, each with its remedy. Changes nothing. */
await runCommand(async () => {
  const argv = process.argv.slice(2);
  const { settings } = readArguments(argv.length === 0 ? ['prod'] : argv, []);
  const account = openAccount(settings.region);
  const findings = [
    ...checkMachine({ node: process.versions.node, python: pythonVersion() }),
    ...checkSettings(settings),
    ...(await checkAccount(settings, account)),
    await checkDomain(settings, account),
  ];
  process.stdout.write(`Stage ${settings.stage}\n\n${findings.map(lineOf).join('\n')}\n`);
  const failed = findings.filter(({ result }) => result === 'fail').length;
  if (failed > 0) process.exitCode = 1;
  process.stdout.write(failed > 0 ? `\n${failed} to mend before deploying.\n` : '\nReady to deploy.\n');
});
