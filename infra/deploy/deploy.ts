import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildConsole, consoleDir, consoleIsStale } from '../../local/build-console.ts';
import { runCommand } from '../../local/command.ts';
import { SetupError } from '../../local/emulator/setup-error.ts';
import { progress } from '../../local/progress.ts';
import { consoleHome } from '../../shared/names.ts';
import { type Account, openAccount } from './account.ts';
import { type Asked, contextArguments, readArguments, refuseUnready } from './arguments.ts';
import { runCdkHere } from './cdk.ts';
import { checkAccount, checkDomain, checkSettings } from './checks.ts';
import { confirm } from './confirm.ts';
import { isNamedByContent, siteFiles } from './files.ts';
import { pagesProblem } from './pages.ts';
import { lineOf } from './report.ts';
import { invalidate, uploadFiles } from './upload.ts';

const root = path.resolve(import.meta.dirname, '../..');
type Outputs = Readonly<Record<string, string>>;

const allFiles = () => [...siteFiles(path.join(root, 'web/public')), ...siteFiles(consoleDir)];

/** Stops before anything is changed when a deployment would not work. */
async function checkBefore({ settings }: Asked, account: Account): Promise<void> {
  const findings = [
    ...checkSettings(settings),
    ...(await checkAccount(settings, account)),
    await checkDomain(settings, account),
  ];
  const told = findings.filter(({ result }) => result === 'fail' || result === 'warn');
  if (told.length > 0) process.stdout.write(`${told.map(lineOf).join('\n')}\n`);
  if (findings.some(({ result }) => result === 'fail'))
    throw new SetupError(
      'Nothing was changed; mend what is marked ✖ (npm run doctor says the same) and deploy again.',
    );
}

/** Stacks by name with what they say, of those that stand. */
function readOutputs(file: string): Outputs {
  const told = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Outputs>) : {};
  return Object.assign({}, ...Object.values(told));
}

/** New files that are named by their content go up before the functions that name them: no page ever misses one. */
async function uploadEarly({ settings }: Asked, account: Account): Promise<void> {
  const { FilesBucketName } = (await account.stack(`redress-${settings.stage}-web`)) ?? {};
  if (!FilesBucketName) return;
  await uploadFiles(
    FilesBucketName,
    allFiles().filter(({ key }) => isNamedByContent(key)),
    settings.region,
  );
}

/**
 * `npm run deploy -- <stage> [--yes] [-c key=value]`: shows what will change, asks, deploys, uploads the pages' files, and
 * prints where everything is.
 */
await runCommand(async () => {
  const out = progress();
  const asked = readArguments(process.argv.slice(2), ['--yes']);
  const { settings, flags } = asked;
  refuseUnready(asked, process.env.AWS_ENDPOINT_URL);
  const account = openAccount(settings.region);
  await checkBefore(asked, account);
  if (consoleIsStale()) await out.step('Building the console', () => buildConsole());

  const stacks = `redress-${settings.stage}-*`;
  const context = contextArguments(asked);
  await runCdkHere(['diff', stacks, ...context], settings.region);
  if (!flags.has('--yes')) await confirm(`Deploy this to ${settings.stage}?`, settings.stage);

  await uploadEarly(asked, account);
  const outDir = path.join(root, '.local', 'deploy', settings.stage);
  mkdirSync(outDir, { recursive: true });
  const outputsFile = path.join(outDir, 'outputs.json');
  await runCdkHere(
    [
      'deploy',
      stacks,
      '--method=direct',
      '--require-approval=never',
      '--outputs-file',
      outputsFile,
      ...context,
    ],
    settings.region,
  );
  const outputs = readOutputs(outputsFile);
  const { FilesBucketName, DistributionId, WebUrl, ApiUrl } = outputs;
  if (FilesBucketName && DistributionId) {
    await out.step('Uploading the pages’ files', () =>
      uploadFiles(FilesBucketName, allFiles(), settings.region),
    );
    await out.step('Refreshing CloudFront', () => invalidate(DistributionId, new Date()));
    const pool = { userPoolClientId: outputs.UserPoolClientId ?? '', loginUrl: outputs.LoginUrl ?? '' };
    const wrong = await pagesProblem(WebUrl ?? settings.publicUrl, pool);
    out.say(wrong === undefined ? 'The pages name the stack just deployed.' : `! ${wrong}`);
  }
  const records = Object.entries(outputs).filter(([name]) => name.startsWith('Dkim'));
  if (records.length > 0)
    out.say(`\nRecords for the DNS of ${settings.mailDomain} (CNAME), so that mail is signed:`);
  for (const [, record] of records) out.say(`  ${record}`);
  out.say(`
Deployed to ${settings.stage}.

  Complaint form   ${settings.publicUrl}/complaint
  Staff            ${settings.publicUrl}${consoleHome}
  API reference    ${settings.publicUrl}/api-reference
${WebUrl ? `  CloudFront       ${WebUrl} (let ${new URL(settings.publicUrl).hostname} lead here)` : `  HTTP API         ${ApiUrl}`}
`);
});
