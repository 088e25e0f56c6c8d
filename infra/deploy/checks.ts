import { placeholders, receiptRulesOf, type StageSettings } from '../config.ts';
import type { Account } from './account.ts';
import { isMainlandChina, mailRegions } from './regions.ts';

/** What one check found. `fail`: a deployment would not work; `warn`: it would, but something is missing afterwards. */
export interface Finding {
  readonly title: string;
  readonly result: 'ok' | 'warn' | 'fail' | 'skipped';
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

const ok = (title: string, says: string): Finding => ({ title, result: 'ok', says });
const warn = (title: string, says: string, remedy: string): Finding => ({
  title,
  result: 'warn',
  says,
  remedy,
});
const fail = (title: string, says: string, remedy: string): Finding => ({
  title,
  result: 'fail',
  says,
  remedy,
});
const skipped = (title: string): Finding => ({ title, result: 'skipped', says: 'no credentials' });

/** Versions as `24.21.0`; undefined: the program is not there. */
export interface Machine {
  readonly node: string;
  readonly python: string | undefined;
}

const atLeast = (version: string, major: number, minor = 0): boolean => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

export function checkMachine({ node, python }: Machine): readonly Finding[] {
  return [
    atLeast(node, 24)
      ? ok('Node', node)
      : fail('Node', node, 'Run the command by npm, which brings Node 24, or install Node 24.'),
    python !== undefined && atLeast(python, 3, 10)
      ? ok('Python', python)
      : warn(
          'Python',
          python ?? 'not found',
          'Only the local stack and its tests need it: install Python 3.10 or newer as python3.',
        ),
  ];
}

/** What can be said without asking anybody. */
export function checkSettings(settings: StageSettings): readonly Finding[] {
  const { region, stage } = settings;
  const unset = settings.emulated ? [] : placeholders(settings);
  return [
    isMainlandChina(region)
      ? fail(
          'Region',
          `${region} belongs to the separate partition aws-cn`,
          'It has neither SES nor Cognito user pools, so Redress does not run there; take ap-southeast-1 or ap-northeast-1.',
        )
      : mailRegions.includes(region)
        ? ok('Region', region)
        : fail(
            'Region',
            `${region} has no endpoint of SES`,
            'Take one that has, e.g. ap-southeast-1 (Singapore) or ap-northeast-1 (Tokyo) near China.',
          ),
    unset.length === 0
      ? ok('Settings', `of the stage ${stage} are set`)
      : fail(
          'Settings',
          `${unset.join(', ')} still name example.com`,
          `Write your own into stages/${stage}.json.`,
        ),
  ];
}

/** What the account says; without credentials the rest is not asked. */
export async function checkAccount(settings: StageSettings, account: Account): Promise<readonly Finding[]> {
  const id = await account.id();
  if (id === undefined) {
    return [
      fail(
        'Credentials',
        'no credentials',
        'Sign in with `aws sso login` or `aws configure`, or set AWS_PROFILE, and run the command again.',
      ),
      ...['Bootstrap', 'Mail identity', 'Mail sandbox'].map(skipped),
    ];
  }
  return [
    ok('Credentials', `account ${id}`),
    await checkBootstrap(settings, account, id),
    ...(await checkMail(settings, account)),
    ...(await checkMailThatComesIn(settings, account)),
  ];
}

async function checkBootstrap(
  { region, stage }: StageSettings,
  account: Account,
  id: string,
): Promise<Finding> {
  if (await account.stack('CDKToolkit')) return ok('Bootstrap', `the CDK is prepared in ${region}`);
  return fail(
    'Bootstrap',
    `the CDK is not prepared in ${region}`,
    `Once per account and region: npm run cdk -- bootstrap aws://${id}/${region} -c stage=${stage} -c region=${region}`,
  );
}

/** AWS lets a new account send so many mails a day, to verified addresses only, until it is moved out of the sandbox. */
const sandboxMailsADay = 200;

async function checkMail(settings: StageSettings, account: Account): Promise<readonly Finding[]> {
  const { mailDomain, mailFrom, region } = settings;
  const name = mailDomain ?? mailFrom;
  const identity = await account.mailIdentity(name);
  const perDay = await account.mailsADay();
  return [
    !identity
      ? warn(
          'Mail identity',
          `SES does not know ${name} yet`,
          'The deployment adds it; then put the DKIM records that SES shows into the DNS of the domain.',
        )
      : identity.verified && (identity.dkim || mailDomain === undefined)
        ? ok('Mail identity', `${name} is verified`)
        : warn(
            'Mail identity',
            `${name} is not ${identity.verified ? 'signed (DKIM)' : 'verified'} yet`,
            'Put the records that SES shows for it into the DNS of the domain, and wait.',
          ),
    perDay > sandboxMailsADay || perDay < 0
      ? ok('Mail sandbox', `${perDay < 0 ? 'any number of' : perDay} mails a day`)
      : warn(
          'Mail sandbox',
          `SES in ${region} seems to be in its sandbox (${perDay} mails a day)`,
          'It mails only verified addresses, so no customer. Ask for production access in the SES console of this region.',
        ),
  ];
}

/** SES takes mail by one rule set of a region, and a deployment cannot choose it: another's may be in use. */
async function checkMailThatComesIn(
  { replyDomain, region, stage }: StageSettings,
  account: Account,
): Promise<readonly Finding[]> {
  if (replyDomain === undefined) return [];
  const title = 'Mail that comes in';
  const rules = receiptRulesOf(stage);
  const active = await account.activeReceiptRules();
  return [
    active === rules
      ? ok(title, `SES keeps the mail of ${replyDomain} by its rules`)
      : warn(
          title,
          `the active receipt rules in ${region} are ${active ?? 'none'}, so mail of ${replyDomain} may not arrive`,
          `After the deployment: docs/runbook.md, "Mail that comes in", makes ${rules} the active ones.`,
        ),
  ];
}

/** The address of the pages: a domain of your own needs a certificate and a record that leads to CloudFront. */
export async function checkDomain(
  { publicUrl, certificateArn, web }: StageSettings,
  account: Pick<Account, 'resolves'>,
): Promise<Finding> {
  const host = new URL(publicUrl).hostname;
  if (!web) return ok('Domain', `${host}, on this computer`);
  if (host.endsWith('.cloudfront.net')) return ok('Domain', `${host}, CloudFront’s own`);
  if (certificateArn === undefined)
    return warn(
      'Domain',
      `${host} has no certificate, so CloudFront does not answer to it`,
      'Make one for it in us-east-1 (ACM) and set certificateArn; or set publicUrl to the CloudFront address that a deployment prints, and deploy again.',
    );
  return (await account.resolves(host))
    ? ok('Domain', `${host} is known to DNS`)
    : warn(
        'Domain',
        `${host} is not known to DNS`,
        'After the deployment let it lead (CNAME) to the address that it prints.',
      );
}
