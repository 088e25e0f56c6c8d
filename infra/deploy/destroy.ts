import { runCommand } from '../../local/command.ts';
import { openAccount } from './account.ts';
import { contextArguments, readArguments } from './arguments.ts';
import { runCdkHere } from './cdk.ts';
import { confirm } from './confirm.ts';

/**
 * `npm run destroy -- <stage>`: removes what can be deployed again (functions, API, CloudFront) and keeps what cannot:
 * table, log, link keys, people, and the bucket of files. A later deployment goes on with the same data.
 */
await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2), ['--yes']);
  const { settings, flags } = asked;
  const name = (part: string) => `redress-${settings.stage}-${part}`;
  if (!flags.has('--yes'))
    await confirm(`Remove functions, API and pages of ${settings.stage}? The data stay.`, settings.stage);
  const account = openAccount(settings.region);
  // From the front to the back: each stands on the next. The storage stack is never among them.
  const there = [];
  for (const part of ['web', 'edge', 'backend']) if (await account.stack(name(part))) there.push(name(part));
  if (there.length === 0) return void process.stdout.write('There is nothing to remove.\n');
  await runCdkHere(
    ['destroy', ...there, '--exclusively', '--force', ...contextArguments(asked)],
    settings.region,
  );
  process.stdout.write(
    `\nRemoved ${there.join(', ')}. Kept: ${name('storage')} with its table, log, link keys and user pool. docs/runbook.md says how to remove these too.\n`,
  );
});
