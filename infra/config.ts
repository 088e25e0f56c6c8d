/** What differs between stages: typed, defaulted per stage, overridden by `-c key=value`, checked before anything is built. */

export const stageNames = ['local', 'test', 'dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

/** Requests a second and burst that one route lets through. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export interface StageSettings {
  readonly stage: StageName;
  /** The stack runs on the emulator: nobody reads its alarms, nobody is invited. */
  readonly emulated: boolean;
  readonly region: string;
  /** Data outlives the stack: retain, deletion protection, point-in-time recovery, termination protection. */
  readonly keepData: boolean;
  /** Where customers and staff open pages; no trailing slash. */
  readonly publicUrl: string;
  /** Domain of the sender; with one, mail is signed (DKIM) and has its own MAIL FROM domain. */
  readonly mailDomain: string | undefined;
  readonly mailFrom: string;
  /** Domain whose mail comes in by SES, answers included; absent: none does. */
  readonly replyDomain: string | undefined;
  /** Gets the invitation of the first administrator and, in dev and prod, the alarms. */
  readonly adminEmail: string | undefined;
  /** Who gets an escalation when no lead is named. */
  readonly escalationEmail: string;
  /** JSON for the functions' business clock; absent: the clock of the wall. */
  readonly clock: string | undefined;
  /** JSON for the timer engine's limits, in real seconds; absent: its own defaults. */
  readonly timers: string | undefined;
  /** Webhooks may be on the computer where the stack runs, also without TLS. Emulated stages only. */
  readonly webhookLoopback: boolean;
  readonly slaPolicy: string;
  /** Sign-in name of whoever owns a complaint that no routing rule gives to another. */
  readonly dutyOwner: string;
  /** Minutes of business time between resolution and survey. */
  readonly surveyDelayMinutes: number;
  readonly metering: 'exact' | 'light';
  /** How often costs are totalled: a Scheduler expression. */
  readonly costSchedule: string;
  readonly logRetentionDays: number;
  /** Staff prove themselves with a one-time code as well. */
  readonly mfa: boolean;
  /** What a route lets through unless `routes.ts` names a tighter limit for it. */
  readonly throttle: Throttle;
  /** Seconds a stream reader waits for a fuller batch. */
  readonly streamWindowSeconds: number;
  /** Sites that may show the complaint form in a frame, as origins. */
  readonly embedOrigins: readonly string[];
  /** Where the local stack shows photos; on AWS a distribution of its own does. */
  readonly photoOrigin: string | undefined;
  /** ARN of a function that looks for malware in photos; absent: none does. */
  readonly photoScanFunction: string | undefined;
  /** CloudFront, bucket and headers in front of the API. */
  readonly web: boolean;
  /** AWS WAF in front of CloudFront: about USD 6 a month, therefore a switch. */
  readonly waf: boolean;
  /** Version ids of the origin secret, newest first; none: the current one. Two while it is rotated. */
  readonly originSecretVersions: readonly string[];
  /** Custom domain of the pages and its certificate in us-east-1; absent: CloudFront's own name. */
  readonly certificateArn: string | undefined;
}

type Defaults = Omit<StageSettings, 'stage'>;

const local: Defaults = {
  emulated: true,
  region: 'us-east-1',
  keepData: false,
  publicUrl: 'http://localhost:4600',
  mailDomain: undefined,
  mailFrom: 'care@redress.example',
  replyDomain: 'reply.redress.example',
  adminEmail: undefined,
  escalationEmail: 'lead@redress.example',
  clock: undefined,
  timers: undefined,
  webhookLoopback: true,
  slaPolicy: 'standard',
  dutyOwner: 'lin',
  surveyDelayMinutes: 60,
  metering: 'exact',
  costSchedule: 'rate(1 minute)',
  logRetentionDays: 7,
  mfa: false,
  throttle: { rate: 1000, burst: 2000 },
  streamWindowSeconds: 0,
  embedOrigins: [],
  photoOrigin: undefined,
  photoScanFunction: undefined,
  web: false,
  waf: false,
  originSecretVersions: [],
  certificateArn: undefined,
};

const cloud: Defaults = {
  ...local,
  emulated: false,
  webhookLoopback: false,
  region: 'eu-west-1',
  publicUrl: 'https://help.example.com',
  mailDomain: 'example.com',
  mailFrom: 'care@example.com',
  replyDomain: undefined,
  escalationEmail: 'lead@example.com',
  adminEmail: 'admin@example.com',
  // The first administrator, until there are agents.
  dutyOwner: 'admin',
  costSchedule: 'rate(1 hour)',
  mfa: true,
  throttle: { rate: 100, burst: 200 },
  streamWindowSeconds: 1,
  web: true,
};

export const stageDefaults: Record<StageName, Defaults> = {
  local,
  test: local,
  dev: { ...cloud, logRetentionDays: 30 },
  prod: { ...cloud, keepData: true, logRetentionDays: 365 },
};

/** Keys that `-c key=value` may override, and how each is read; anything else is a typo and refused by `readSettings`. */
const overrides: { [K in keyof Defaults]?: (raw: unknown, key: string) => Defaults[K] } = {
  region: matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1'),
  publicUrl: matching(
    /^https?:\/\/[^\s/]+$/,
    'an origin such as https://help.example.com, without a trailing slash',
  ),
  mailDomain: matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name such as example.com'),
  mailFrom: matching(/^[^\s@<>"]+@[^\s@<>"]+$/, 'a plain e-mail address'),
  replyDomain: matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name such as reply.example.com'),
  adminEmail: matching(/^[^\s@<>"]+@[^\s@<>"]+$/, 'a plain e-mail address'),
  escalationEmail: matching(/^[^\s@<>"]+@[^\s@<>"]+$/, 'a plain e-mail address'),
  clock: json,
  timers: json,
  slaPolicy: matching(/^(standard|brisk)$/, 'standard or brisk'),
  dutyOwner: matching(/^[\w.@-]{1,64}$/, 'the sign-in name of a member of staff'),
  surveyDelayMinutes: (raw, key) => Number(matching(/^\d{1,6}$/, 'a whole number of minutes')(raw, key)),
  metering: (raw, key) => matching(/^(exact|light)$/, 'exact or light')(raw, key) as 'exact' | 'light',
  costSchedule: matching(/^(rate|cron)\(.+\)$/, 'a Scheduler expression such as rate(1 hour)'),
  embedOrigins: (raw, key) =>
    matching(
      /^https?:\/\/[a-z0-9.-]+(:\d+)?(,https?:\/\/[a-z0-9.-]+(:\d+)?)*$/,
      'origins such as https://shop.example.com, separated by commas',
    )(raw, key).split(','),
  photoOrigin: matching(/^https?:\/\/[^\s/]+$/, 'an origin such as http://localhost:4670'),
  photoScanFunction: matching(
    /^arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/,
    'the ARN of a function',
  ),
  waf: (raw, key) => matching(/^(true|false)$/, 'true or false')(raw, key) === 'true',
  originSecretVersions: (raw, key) =>
    matching(/^[\w-]+(,[\w-]+)?$/, 'one or two version ids')(raw, key).split(','),
  certificateArn: matching(
    /^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/.+$/,
    'the ARN of a certificate in us-east-1',
  ),
};

/** Name of the rule set by which SES takes mail. */
export const receiptRulesOf = (stage: StageName): string => `redress-${stage}`;

/** Names of the context keys that a deployment may set beside `stage`. */
export const settingKeys = Object.keys(overrides) as (keyof Defaults)[];

/**
 * Reads the stage and its overrides from CDK context.
 * @throws Error of one sentence that names the key, what it said and what it should say.
 */
export function readSettings(context: (key: string) => unknown): StageSettings {
  const stage = context('stage');
  if (!stageNames.includes(stage as StageName)) {
    throw new Error(`Say which stage to build with -c stage=${stageNames.join('|')}; got ${show(stage)}.`);
  }
  const settings: Record<string, unknown> = { stage, ...stageDefaults[stage as StageName] };
  for (const key of settingKeys) {
    const raw = context(key);
    if (raw !== undefined && raw !== '') settings[key] = overrides[key]?.(raw, key);
  }
  const complete = settings as unknown as StageSettings;
  const { mailDomain, mailFrom, publicUrl, web } = complete;
  if (mailDomain && !mailFrom.endsWith(`@${mailDomain}`)) {
    throw new Error(
      `The setting mailFrom must be an address of the mailDomain ${mailDomain}; got ${show(mailFrom)}.`,
    );
  }
  if (web && !publicUrl.startsWith('https://')) {
    throw new Error(
      `The setting publicUrl must begin with https:// outside the local stack; got ${show(publicUrl)}.`,
    );
  }
  return complete;
}

/** Settings that still name example.com: fine to look at templates, wrong to deploy. */
export function placeholders(settings: StageSettings): string[] {
  return settingKeys.filter((key) => /(^|[@./])example\.com$/.test(String(settings[key])));
}

function matching(pattern: RegExp, wanted: string) {
  return (raw: unknown, key: string): string => {
    const text = String(raw);
    if (!pattern.test(text)) throw new Error(`The setting ${key} must be ${wanted}; got ${show(raw)}.`);
    return text;
  };
}

function json(raw: unknown, key: string): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
  try {
    JSON.parse(text);
  } catch {
    throw new Error(`The setting ${key} must be JSON; got ${show(raw)}.`);
  }
  return text;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
