/**
 * The names that code and infrastructure must agree on. Infrastructure imports this file and nothing else of `shared/`.
 */

/** Every Lambda function: one folder of `functions/`, one trigger. */
export const functionNames = [
  'intake-api',
  'portal-api',
  'survey-api',
  'staff-api',
  'integration-api',
  'relay',
  'projector',
  'sla-sweep',
  'sla-timer',
  'email-sender',
  'email-events',
  'webhook-sender',
  'email-intake',
  'cost-recorder',
  'photo-scanner',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Environment variables of the functions. A function gets only those it reads. */
export const env = {
  functionName: 'REDRESS_FUNCTION',
  stage: 'STAGE',
  tableName: 'TABLE_NAME',
  timerQueueUrl: 'TIMER_QUEUE_URL',
  emailQueueUrl: 'EMAIL_QUEUE_URL',
  webhookQueueUrl: 'WEBHOOK_QUEUE_URL',
  /** `true`: webhooks may be on this computer, also without TLS; emulated stages only. */
  webhookLoopback: 'WEBHOOK_LOOPBACK',
  /** Secrets Manager id of the link key ring: `{"current":"k1","k1":"…"}`. */
  keyRingSecretId: 'KEY_RING_SECRET_ID',
  /** Comma-separated values of the `x-origin-secret` header that CloudFront sends; empty or absent: not checked. */
  originSecrets: 'ORIGIN_SECRETS',
  /** Where customers and staff open pages, e.g. `https://help.example.com`; no trailing slash. */
  publicUrl: 'PUBLIC_URL',
  mailFrom: 'MAIL_FROM',
  /** Domain whose mail comes in here, replies included; absent: none does. */
  replyDomain: 'REPLY_DOMAIN',
  /** Where the originals of mails are. */
  mailBucket: 'MAIL_BUCKET',
  /** Who gets an escalation when no lead is named. */
  escalationEmail: 'ESCALATION_EMAIL',
  /** JSON: `{"factor":60,"realEpoch":"…Z","businessEpoch":"…Z"}`; absent: the clock of the wall. */
  clock: 'REDRESS_CLOCK',
  /** JSON: `{"directSeconds":900,"bucketSeconds":600,"lookaheadSeconds":720}` in real seconds. */
  timers: 'REDRESS_TIMERS',
  /** Staff id (user name) of whoever owns a complaint that no routing rule gives to another. */
  dutyOwner: 'DUTY_OWNER',
  /** Which checked-in SLA policy new complaints get until somebody makes rules: `standard` or `brisk`. */
  slaPolicy: 'SLA_POLICY',
  /** Minutes of business time between the resolution and the survey. */
  surveyDelayMinutes: 'SURVEY_DELAY_MINUTES',
  userPoolId: 'USER_POOL_ID',
  userPoolClientId: 'USER_POOL_CLIENT_ID',
  /** Issuer-independent hosted login base, e.g. `https://redress.auth.eu-west-1.amazoncognito.com`. */
  loginUrl: 'LOGIN_URL',
  /** JSON: the built console's entry, `{"script":"/assets/console/….js","modules":[…],"styles":[…]}`. */
  consoleFiles: 'CONSOLE_FILES',
  /** `exact` joins platform reports; `light` prices in-process durations. */
  metering: 'METERING',
  /** Sites that may show the complaint form in a frame: origins, separated by spaces. */
  embedOrigins: 'EMBED_ORIGINS',
  photoBucket: 'PHOTO_BUCKET',
  /** Where photos are seen, e.g. `https://d111.cloudfront.net`; absent: the bucket's own address. */
  photoOrigin: 'PHOTO_ORIGIN',
  /** ARN of a function that looks for malware; absent: none does. */
  photoScanFunction: 'PHOTO_SCAN_FUNCTION',
  logGroupName: 'LOG_GROUP_NAME',
  region: 'AWS_REGION',
} as const;

/** The one table: partition key `pk`, sort key `sk`, TTL attribute `expiresAt` (epoch seconds). */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'expiresAt',
  /** Cards of a department by the next deadline: projects the columns of a list row. Sparse. */
  departmentIndex: { name: 'byDepartment', partitionKey: 'departmentPk', sortKey: 'departmentSk' },
  /**
   * Open cards of an owner; in partitions `CAUSE#<code>` the assessed complaints of a cause, by receipt, in `DUE#<department>` the
   * settled ones of which something is still to come, by its due time (no staff id has a #).
   * Keys only, so that it costs a write only when owner or cause changes. Sparse.
   */
  ownerIndex: { name: 'byOwner', partitionKey: 'ownerPk', sortKey: 'ownerSk' },
} as const;

/** Attributes of a card that a list row shows: what `byDepartment` projects beside its keys, which hold reference and department. DynamoDB takes 20 at most. */
export const cardListAttributes = [
  'sequence',
  'status',
  'priority',
  'ownerId',
  'cause',
  'severity',
  'productLine',
  'ownerChanges',
  'confirmed',
  'language',
  'channel',
  'policy',
  'receivedAt',
  'updatedAt',
  'dueAt',
  'dueClock',
  'nextAt',
  'breached',
  'outrunsCalendar',
  'excerpt',
] as const;

/** Prefixes of partition keys: what stream filters and IAM leading-key conditions are written with. */
export const keyPrefixes = {
  complaint: 'COMPLAINT#',
  survey: 'SURVEY#',
  customer: 'CUSTOMER#',
  contact: 'CONTACT#',
  timerBucket: 'TB#',
  sweep: 'SWEEP',
  mail: 'MAIL#',
  mailCap: 'CAP#',
  suppression: 'SUPPRESSED#',
  poison: 'POISON#',
  cost: 'COST#',
  clockResults: 'CLOCKS#',
  lives: 'LIVES#',
  surveyResults: 'SURVEYED#',
  /** Mails that were kept and not taken in, and how many mails an address sent. */
  heldMail: 'HELDMAIL#',
  mailSender: 'MAILFROM#',
  /** Suppliers and departments that can be asked. */
  register: 'REGISTER',
  requests: 'REQUESTS#',
  /** What customers were promised, by month due. */
  promises: 'PROMISES#',
  /** Keys of integrators. */
  apiKeys: 'APIKEYS',
  /** Assessed complaints as figures by cause count them. */
  triage: 'TRIAGE#',
  webhooks: 'WEBHOOKS',
  /** What was sent to a webhook. */
  deliveries: 'DELIVERIES#',
  /** What the company defines for itself, every version of it. */
  definitions: 'DEFINITION#',
  /** Views of the queue that people named. */
  savedViews: 'VIEWS#',
  /** Who has a complaint open. */
  presence: 'PRESENT#',
} as const;
/** Definitions that promises are made of: read by whoever takes in, changes or counts a complaint. */
export const policyPrefixes = ['policy', 'calendar', 'team'].map(
  (kind) => `${keyPrefixes.definitions}${kind}`,
);
/** Beginnings of the keys of photos: what has arrived and expires, what passed and is kept. */
export const photoPrefixes = { quarantine: 'quarantine/', kept: 'photos/' } as const;
/** Beginning of the keys of mails that came in. */
export const mailPrefix = 'mails/';

/** Sort-key prefix of an event: only these wake the relay and the projector. */
export const eventPrefix = 'EVENT#';

export { type Role, roles } from './domain/identity/roles.ts';

/** Header in which CloudFront proves that a request came through it. */
export const originSecretHeader = 'x-origin-secret';

/** What a function is called on AWS and on the emulator. */
export const deployedFunctionName = (stage: string, name: FunctionName) => `redress-${stage}-${name}`;

/** Where the staff console lives. */
export const consoleHome = '/staff';

/** Paths below the public URL that the identity provider returns to after signing in and out. */
export const pages = {
  signedIn: `${consoleHome}/signed-in`,
  signedOut: `${consoleHome}/signed-out`,
} as const;

/**
 * Metrics that functions write to their log in embedded metric format, at the root of a line; alarms ring above 0.
 */
export const metrics = {
  namespace: 'Redress',
  /** Records set aside because they can never succeed. */
  poison: 'PoisonRecords',
  /** Scores that the reconciler found different from their recomputation. */
  scoreDrift: 'ScoreDrift',
  /** Webhooks that failed for a day and were switched off, and calendars in use that end soon. */
  needsAdministrator: 'NeedsAdministrator',
} as const;
