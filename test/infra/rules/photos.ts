import { mailPrefix, photoPrefixes } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized } from '../synthesized.ts';
import { roleOf, type Statement, statementsOf } from './permissions.ts';

interface LifecycleRule {
  Prefix?: string;
  Status: string;
  ExpirationInDays?: number;
  NoncurrentVersionExpiration?: { NoncurrentDays: number };
}
interface Bucket {
  CorsConfiguration?: {
    CorsRules: { AllowedOrigins: string[]; AllowedMethods: string[]; AllowedHeaders?: string[] }[];
  };
  LifecycleConfiguration?: { Rules: LifecycleRule[] };
  NotificationConfiguration?: { EventBridgeConfiguration?: { EventBridgeEnabled?: boolean } };
  PublicAccessBlockConfiguration?: Record<string, boolean>;
  VersioningConfiguration?: { Status?: string };
}
interface EventRule {
  EventPattern: { detail?: { object?: { key?: { prefix: string }[] } } };
  Targets: { DeadLetterConfig?: unknown; InputTransformer?: { InputPathsMap: object } }[];
}

const buckets = (app: Synthesized): Found<Bucket>[] =>
  resources<Bucket>(app, 'AWS::S3::Bucket', 'storage').filter(({ id }) => id.startsWith('Photos'));
const each = (app: Synthesized, change: (bucket: Bucket) => void) => {
  for (const { properties } of buckets(app)) change(properties);
};
const rules = (app: Synthesized) =>
  resources<EventRule>(app, 'AWS::Events::Rule').filter(({ id }) => id.startsWith('Photos'));
const publicUrl = (app: Synthesized) =>
  app.stage === 'local' ? 'http://localhost:4600' : 'https://help.example.com';

/** Which actions on objects each function holds, as `action prefix prefix`. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'intake-api': ['s3:GetObject photos/', 's3:PutObject quarantine/'],
  'portal-api': ['s3:GetObject photos/', 's3:PutObject quarantine/'],
  'staff-api': ['s3:GetObject photos/ mails/', 's3:PutObject quarantine/'],
  'photo-scanner': ['s3:GetObject quarantine/', 's3:PutObject photos/'],
  'email-intake': ['s3:GetObject mails/'],
};
const onObjects = (app: Synthesized, name: string): string[] => {
  const role = roleOf(app, name);
  return (role ? statementsOf(role) : [])
    .filter(({ Action }) => JSON.stringify(Action).includes('s3:'))
    .map(({ Action, Resource }: Statement) => {
      const prefixes = [...Object.values(photoPrefixes), mailPrefix].filter((one) =>
        JSON.stringify(Resource).includes(`/${one}*`),
      );
      return `${Action} ${prefixes.join(' ')}`;
    })
    .sort();
};

interface Behavior {
  AllowedMethods?: string[];
  ViewerProtocolPolicy?: string;
  CachePolicyId?: unknown;
  OriginRequestPolicyId?: unknown;
  ResponseHeadersPolicyId?: unknown;
}
interface Distribution {
  DistributionConfig: {
    DefaultCacheBehavior: Behavior;
    CacheBehaviors?: unknown[];
    Origins: { OriginAccessControlId?: unknown; S3OriginConfig?: { OriginAccessIdentity?: unknown } }[];
  };
}
interface Headers {
  ResponseHeadersPolicyConfig: { SecurityHeadersConfig?: { ContentTypeOptions?: { Override: boolean } } };
}
/** CachingDisabled, managed by AWS. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const sites = (app: Synthesized) =>
  resources<Distribution>(app, 'AWS::CloudFront::Distribution', 'backend').map(
    ({ properties }) => properties.DistributionConfig,
  );
const headers = (app: Synthesized) =>
  resources<Headers>(app, 'AWS::CloudFront::ResponseHeadersPolicy', 'backend');

/** Rules on stages with CloudFront. */
export const photoSiteRules: readonly Rule[] = [
  {
    title:
      'rule 7: photos are seen at an origin of their own, with nosniff, never cached, and only by a signature',
    check: (app) => [
      ...(sites(app).length === 1 ? [] : ['photos have no origin of their own']),
      ...sites(app).flatMap(({ DefaultCacheBehavior: behavior, CacheBehaviors: others, Origins }) => [
        ...(others ? ['some photos are treated otherwise'] : []),
        ...(behavior.ViewerProtocolPolicy === 'https-only' ? [] : ['photos are shown over http']),
        ...(behavior.CachePolicyId === cachingDisabled ? [] : ['photos stay where no signature is checked']),
        ...(behavior.OriginRequestPolicyId ? [] : ['the bucket sees no signature']),
        ...(behavior.AllowedMethods?.join() === 'GET,HEAD' ? [] : ['it takes more than questions']),
        ...(behavior.ResponseHeadersPolicyId ? [] : ['it sends no headers of ours']),
        ...Origins.filter(
          ({ OriginAccessControlId: control, S3OriginConfig: s3 }) => control || s3?.OriginAccessIdentity,
        ).map(() => 'CloudFront may read photos without a signature'),
      ]),
      ...headers(app)
        .filter(
          ({ properties }) =>
            !properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig?.ContentTypeOptions?.Override,
        )
        .map(() => 'files may be taken for something else'),
    ],
    sabotage: {
      'at our own origin': (app) => {
        for (const { id } of resources(app, 'AWS::CloudFront::Distribution', 'backend'))
          delete app.stacks.backend?.Resources[id];
      },
      'no nosniff': (app) => {
        for (const { properties } of headers(app))
          delete properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
      },
      cached: (app) => {
        for (const site of sites(app)) site.DefaultCacheBehavior.CachePolicyId = 'anything';
      },
      'readable by CloudFront': (app) => {
        for (const { Origins } of sites(app)) for (const one of Origins) one.OriginAccessControlId = 'x';
      },
      'uploads through it': (app) => {
        for (const site of sites(app)) site.DefaultCacheBehavior.AllowedMethods = ['GET', 'HEAD', 'PUT'];
      },
    },
  },
];

export const photoRules: readonly Rule[] = [
  {
    title: 'rule 7: the bucket of photos is private, refuses http and takes forms from our own pages only',
    check(app) {
      const policies = JSON.stringify(resources(app, 'AWS::S3::BucketPolicy', 'storage'));
      return [
        ...(buckets(app).length === 1 ? [] : ['there is not one bucket']),
        ...(policies.includes('"aws:SecureTransport":"false"') ? [] : ['it takes http']),
        ...buckets(app).flatMap(({ properties }) => {
          const cors = properties.CorsConfiguration?.CorsRules ?? [];
          const closed = Object.values(properties.PublicAccessBlockConfiguration ?? {}).filter(Boolean);
          return [
            ...(closed.length === 4 ? [] : ['it can be public']),
            ...(cors.length === 1 &&
            cors[0]?.AllowedOrigins.join() === publicUrl(app) &&
            cors[0].AllowedMethods.join() === 'POST' &&
            !JSON.stringify(cors).includes('*')
              ? []
              : [`other pages may use it: ${JSON.stringify(cors)}`]),
          ];
        }),
      ];
    },
    sabotage: {
      'any origin': (app) =>
        each(app, (bucket) => {
          for (const rule of bucket.CorsConfiguration?.CorsRules ?? []) rule.AllowedOrigins = ['*'];
        }),
      'any method': (app) =>
        each(app, (bucket) => {
          for (const rule of bucket.CorsConfiguration?.CorsRules ?? []) rule.AllowedMethods = ['POST', 'PUT'];
        }),
      public: (app) => each(app, (bucket) => delete bucket.PublicAccessBlockConfiguration),
      'plain http': (app) => {
        for (const { properties } of resources(app, 'AWS::S3::BucketPolicy', 'storage'))
          properties.PolicyDocument = {};
      },
    },
  },
  {
    title: 'rule 7: what arrives expires after a day, what passed stays, with its versions',
    check: (app) =>
      buckets(app).flatMap(({ properties }) => {
        const lifecycle = properties.LifecycleConfiguration?.Rules ?? [];
        const expiring = lifecycle.filter(({ ExpirationInDays: days }) => days !== undefined);
        return [
          ...(expiring.length === 1 &&
          expiring[0]?.Prefix === photoPrefixes.quarantine &&
          expiring[0].Status === 'Enabled' &&
          expiring[0].ExpirationInDays === 1 &&
          expiring[0].NoncurrentVersionExpiration?.NoncurrentDays === 1
            ? []
            : ['quarantine does not expire after a day, or something else does']),
          ...(properties.VersioningConfiguration?.Status === 'Enabled' ? [] : ['it is not versioned']),
          ...lifecycle
            .filter(({ Prefix }) => Prefix !== photoPrefixes.quarantine)
            .filter(({ NoncurrentVersionExpiration: old }) => old && old.NoncurrentDays < 30)
            .map(() => 'a photo that was overwritten is gone within a month'),
        ];
      }),
    sabotage: {
      'quarantine for ever': (app) =>
        each(app, (bucket) => {
          for (const rule of bucket.LifecycleConfiguration?.Rules ?? []) delete rule.ExpirationInDays;
        }),
      'photos expire': (app) =>
        each(app, (bucket) => {
          for (const rule of bucket.LifecycleConfiguration?.Rules ?? []) delete rule.Prefix;
        }),
      'no versions': (app) => each(app, (bucket) => delete bucket.VersioningConfiguration),
    },
  },
  {
    title:
      'rule 7: the scanner is called for what arrives in quarantine, by its key only, and for nothing else',
    check: (app) => [
      ...buckets(app)
        .filter(
          ({ properties }) =>
            properties.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled !== true,
        )
        .map(() => 'nobody is told of uploads'),
      ...(rules(app).length === 1 ? [] : [`${rules(app).length} rules`]),
      ...rules(app).flatMap(({ properties }) => [
        ...(JSON.stringify(properties.EventPattern.detail?.object?.key) ===
        JSON.stringify([{ prefix: photoPrefixes.quarantine }])
          ? []
          : ['it wakes on its own writes']),
        ...properties.Targets.flatMap(({ DeadLetterConfig, InputTransformer }) => [
          ...(DeadLetterConfig ? [] : ['an event that finds no function is lost']),
          ...(Object.keys(InputTransformer?.InputPathsMap ?? {}).length === 1
            ? []
            : ['it is given more than a key']),
        ]),
      ]),
    ],
    sabotage: {
      'no events': (app) => each(app, (bucket) => delete bucket.NotificationConfiguration),
      'every object': (app) => {
        for (const { properties } of rules(app)) delete properties.EventPattern.detail?.object;
      },
      'the whole event': (app) => {
        for (const { properties } of rules(app))
          for (const target of properties.Targets) delete target.InputTransformer;
      },
      'no failure queue': (app) => {
        for (const { properties } of rules(app))
          for (const target of properties.Targets) delete target.DeadLetterConfig;
      },
    },
  },
  {
    title:
      'P19 rule 7: who signs uploads writes to quarantine only, the scanner alone keeps photos, nobody deletes',
    check: (app) =>
      Object.entries(wanted).flatMap(([name, holds]) => {
        const found = onObjects(app, name);
        return found.join() === holds.join() ? [] : [`${name} holds ${found.join()}`];
      }),
    sabotage: {
      'a signer that writes anywhere': (app) => {
        const role = roleOf(app, 'portal-api');
        for (const statement of role ? statementsOf(role) : []) {
          if (statement.Action === 's3:PutObject')
            statement.Resource = { 'Fn::Join': ['', [{ Ref: 'B' }, '/*']] };
        }
      },
      'a scanner that deletes': (app) => {
        const role = roleOf(app, 'photo-scanner');
        for (const statement of role ? statementsOf(role) : []) {
          if (statement.Action === 's3:GetObject') statement.Action = 's3:DeleteObject';
        }
      },
    },
  },
];
