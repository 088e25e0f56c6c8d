import { mailPrefix } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized } from '../synthesized.ts';
import { actionsOf, type Statement } from './permissions.ts';

interface Bucket {
  CorsConfiguration?: unknown;
  LifecycleConfiguration?: { Rules: { Prefix?: string; ExpirationInDays?: number }[] };
  NotificationConfiguration?: { EventBridgeConfiguration?: { EventBridgeEnabled?: boolean } };
  PublicAccessBlockConfiguration?: Record<string, boolean>;
}
interface BucketPolicy {
  PolicyDocument: { Statement: (Statement & { Principal?: { Service?: string } })[] };
}
interface EventRule {
  EventPattern: { detail?: { bucket?: unknown; object?: { key?: unknown } } };
  Targets: { DeadLetterConfig?: unknown; InputTransformer?: { InputPathsMap: object } }[];
}
interface ReceiptRule {
  Rule: {
    Enabled?: boolean;
    ScanEnabled?: boolean;
    Recipients?: string[];
    Actions: { S3Action?: { ObjectKeyPrefix?: string } }[];
  };
}

const ofMails = <Properties>(app: Synthesized, type: string, begins: string): Found<Properties>[] =>
  resources<Properties>(app, type).filter(({ id }) => id.startsWith(begins));
const buckets = (app: Synthesized) => ofMails<Bucket>(app, 'AWS::S3::Bucket', 'ReceivedMails');
const policies = (app: Synthesized) =>
  ofMails<BucketPolicy>(app, 'AWS::S3::BucketPolicy', 'ReceivedMails').flatMap(
    ({ properties }) => properties.PolicyDocument.Statement,
  );
const lettingSesIn = (app: Synthesized) =>
  policies(app).filter(({ Principal }) => Principal?.Service === 'ses.amazonaws.com');
const rules = (app: Synthesized) => ofMails<EventRule>(app, 'AWS::Events::Rule', 'MailIntake');
const receiptRules = (app: Synthesized) => resources<ReceiptRule>(app, 'AWS::SES::ReceiptRule');

/** Rules on every stage: how mail that came in is kept, and who is called. */
export const inboundMailRules: readonly Rule[] = [
  {
    title: 'R163 originals of mails are private, refuse http, and expire after a year',
    check: (app) => [
      ...(buckets(app).length === 1 ? [] : ['there is not one bucket']),
      ...(JSON.stringify(policies(app)).includes('"aws:SecureTransport":"false"') ? [] : ['it takes http']),
      ...buckets(app).flatMap(({ properties }) => [
        ...(Object.values(properties.PublicAccessBlockConfiguration ?? {}).filter(Boolean).length === 4
          ? []
          : ['it can be public']),
        ...(properties.CorsConfiguration ? ['pages may use it'] : []),
        ...(properties.LifecycleConfiguration?.Rules.some(
          ({ Prefix, ExpirationInDays: days }) => Prefix === mailPrefix && days === 365,
        )
          ? []
          : ['mails are kept for ever']),
      ]),
    ],
    sabotage: {
      public: (app) => {
        for (const { properties } of buckets(app)) delete properties.PublicAccessBlockConfiguration;
      },
      'plain http': (app) => {
        for (const statement of policies(app)) delete statement.Condition;
      },
      'used by pages': (app) => {
        for (const { properties } of buckets(app)) properties.CorsConfiguration = {};
      },
      'for ever': (app) => {
        for (const { properties } of buckets(app)) delete properties.LifecycleConfiguration;
      },
    },
  },
  {
    title: 'R163 SES puts mails of this account below its prefix, and may do nothing else',
    check: (app) => [
      ...(lettingSesIn(app).length === 1 ? [] : ['SES has not one permission']),
      ...lettingSesIn(app).flatMap(({ Action, Resource, Condition }) => [
        ...(Action === 's3:PutObject' && JSON.stringify(Resource).includes(`/${mailPrefix}*`)
          ? []
          : ['SES may do more than put mails']),
        ...(Condition?.StringEquals?.['AWS:SourceAccount']
          ? []
          : ['rules of another account may write into it']),
      ]),
    ],
    sabotage: {
      'any account': (app) => {
        for (const statement of lettingSesIn(app)) delete statement.Condition;
      },
      'any object': (app) => {
        for (const statement of lettingSesIn(app)) statement.Resource = '*';
      },
      reading: (app) => {
        for (const statement of lettingSesIn(app)) statement.Action = ['s3:PutObject', 's3:GetObject'];
      },
    },
  },
  {
    title: 'R163 the adapter is called for each mail of its bucket, by its key only; no event is lost',
    check: (app) => [
      ...(buckets(app)[0]?.properties.NotificationConfiguration?.EventBridgeConfiguration
        ?.EventBridgeEnabled === true
        ? []
        : ['nobody is told of mails']),
      ...(rules(app).length === 1 ? [] : [`${rules(app).length} rules`]),
      ...rules(app).flatMap(({ properties: { EventPattern, Targets } }) => [
        ...(EventPattern.detail?.bucket ? [] : ['it wakes for objects of other buckets']),
        ...(JSON.stringify(EventPattern.detail?.object?.key) === JSON.stringify([{ prefix: mailPrefix }])
          ? []
          : ['it wakes for what is no mail']),
        ...Targets.flatMap(({ DeadLetterConfig, InputTransformer }) => [
          ...(DeadLetterConfig ? [] : ['an event that finds no function is lost']),
          ...(Object.keys(InputTransformer?.InputPathsMap ?? {}).length === 1
            ? []
            : ['it is given more than a key']),
        ]),
      ]),
    ],
    sabotage: {
      'no events': (app) => {
        for (const { properties } of buckets(app)) delete properties.NotificationConfiguration;
      },
      'every bucket': (app) => {
        for (const { properties } of rules(app)) delete properties.EventPattern.detail?.bucket;
      },
      'every object': (app) => {
        for (const { properties } of rules(app)) delete properties.EventPattern.detail?.object;
      },
      'no failure queue': (app) => {
        for (const { properties } of rules(app))
          for (const one of properties.Targets) delete one.DeadLetterConfig;
      },
    },
  },
  {
    title: 'R163 a mail is answered by nobody: what takes it in can neither send mail nor delete anything',
    check: (app) =>
      actionsOf(app, 'email-intake')
        .filter((action) => /^ses:|Delete|SendEmail/.test(action))
        .map((action) => `it may ${action}`),
    sabotage: {
      'a reply': (app) => grantMailIntake(app, 'ses:SendRawEmail'),
      'a deletion': (app) => grantMailIntake(app, 's3:DeleteObject'),
    },
  },
];

function grantMailIntake(app: Synthesized, action: string): void {
  const roles = ofMails<{ Policies: { PolicyDocument: { Statement: Statement[] } }[] }>(
    app,
    'AWS::IAM::Role',
    'MailIntake',
  );
  for (const { properties } of roles)
    properties.Policies[0]?.PolicyDocument.Statement.push({ Effect: 'Allow', Action: action, Resource: 'x' });
}

/** Rules on a stage with a domain for answers. */
export const receiptRuleRules: readonly Rule[] = [
  {
    title: 'R163 SES takes mail for the domain of answers only, looks for spam and viruses, and keeps it',
    check: (app) => [
      ...(receiptRules(app).length === 1 ? [] : ['there is not one receipt rule']),
      ...receiptRules(app).flatMap(({ properties: { Rule: rule } }) => [
        ...(rule.Enabled ? [] : ['it is off']),
        ...(rule.ScanEnabled ? [] : ['nothing looks for viruses']),
        ...(rule.Recipients?.join() === 'reply.example.com' ? [] : ['it takes mail of other domains']),
        ...(rule.Actions.length === 1 && rule.Actions[0]?.S3Action?.ObjectKeyPrefix === mailPrefix
          ? []
          : ['it does not keep mails, or does something else']),
      ]),
    ],
    sabotage: {
      off: (app) => {
        for (const { properties } of receiptRules(app)) properties.Rule.Enabled = false;
      },
      'no scan': (app) => {
        for (const { properties } of receiptRules(app)) delete properties.Rule.ScanEnabled;
      },
      'every domain': (app) => {
        for (const { properties } of receiptRules(app)) delete properties.Rule.Recipients;
      },
      'anywhere in the bucket': (app) => {
        for (const { properties } of receiptRules(app))
          for (const action of properties.Rule.Actions) delete action.S3Action?.ObjectKeyPrefix;
      },
    },
  },
];

/** Rules on a stage without one. */
export const noReceiptRules: readonly Rule[] = [
  {
    title: 'R163 without a domain for answers no mail is taken',
    check: (app) => receiptRules(app).map(({ id }) => `${id} takes mail`),
    sabotage: {
      'a rule': (app) => {
        Object.assign(app.stacks.backend?.Resources ?? {}, {
          Rule: { Type: 'AWS::SES::ReceiptRule', Properties: {} },
        });
      },
    },
  },
];
