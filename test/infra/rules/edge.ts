import { env, originSecretHeader } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { resources, type Synthesized } from '../synthesized.ts';

interface Behavior {
  TargetOriginId: string;
  PathPattern?: string;
  ViewerProtocolPolicy?: string;
  ResponseHeadersPolicyId?: unknown;
  CachePolicyId?: unknown;
}
interface Origin {
  Id: string;
  OriginAccessControlId?: unknown;
  S3OriginConfig?: unknown;
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
  CustomOriginConfig?: { OriginProtocolPolicy?: string };
}
interface Distribution {
  DistributionConfig: { Origins: Origin[]; DefaultCacheBehavior: Behavior; CacheBehaviors: Behavior[] };
}
interface Bucket {
  VersioningConfiguration?: { Status?: string };
  PublicAccessBlockConfiguration?: Record<string, boolean>;
}
interface Lambda {
  FunctionName?: string;
  Environment?: { Variables: Record<string, unknown> };
}

const config = (app: Synthesized) =>
  resources<Distribution>(app, 'AWS::CloudFront::Distribution', 'web').map(
    ({ properties }) => properties.DistributionConfig,
  );
const behaviors = (app: Synthesized) =>
  config(app).flatMap((one) => [one.DefaultCacheBehavior, ...one.CacheBehaviors]);
const origins = (app: Synthesized) => config(app).flatMap((one) => one.Origins);
const buckets = (app: Synthesized) => resources<Bucket>(app, 'AWS::S3::Bucket');
const apiLambdas = (app: Synthesized) =>
  resources<Lambda>(app, 'AWS::Lambda::Function').filter(({ properties }) =>
    /-api$/.test(properties.FunctionName ?? ''),
  );
/** CachingDisabled, managed by AWS. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

export const edgeRules: readonly Rule[] = [
  {
    title: 'rule 5: CloudFront sends the origin secret to the API, and every API function demands it',
    check: (app) => [
      ...(config(app).length === 1 ? [] : ['there is no CloudFront']),
      ...origins(app)
        .filter(({ CustomOriginConfig: custom }) => custom)
        .filter(
          ({ OriginCustomHeaders: sent }) =>
            !sent?.some(
              ({ HeaderName, HeaderValue }) =>
                HeaderName === originSecretHeader &&
                JSON.stringify(HeaderValue).includes('{{resolve:secretsmanager:'),
            ),
        )
        .map(({ Id }) => `${Id} is sent no secret, or one that is written in the template`),
      ...apiLambdas(app)
        .filter(
          ({ properties }) =>
            !JSON.stringify(properties.Environment?.Variables[env.originSecrets] ?? '').includes(
              '{{resolve:secretsmanager:',
            ),
        )
        .map(({ id }) => `${id} does not demand the secret`),
    ],
    sabotage: {
      'no header': (app) => {
        for (const origin of origins(app)) delete origin.OriginCustomHeaders;
      },
      'the secret in the template': (app) => {
        for (const origin of origins(app))
          origin.OriginCustomHeaders = [{ HeaderName: originSecretHeader, HeaderValue: 'hunter2' }];
      },
      'functions that do not ask': (app) => {
        for (const { properties } of apiLambdas(app))
          delete properties.Environment?.Variables[env.originSecrets];
      },
      'no CloudFront': (app) => {
        Object.assign(app.stacks.web ?? {}, { Resources: {} });
      },
    },
  },
  {
    title:
      'issue 3 point 10: pages and /api share one origin over https with security headers, and are never cached',
    check: (app) => [
      ...behaviors(app).flatMap(
        ({ PathPattern = 'default', ViewerProtocolPolicy: viewer, ResponseHeadersPolicyId: headers }) => [
          ...(viewer === 'redirect-to-https' ? [] : [`${PathPattern} answers over http`]),
          ...(headers ? [] : [`${PathPattern} sends no security headers`]),
        ],
      ),
      ...origins(app)
        .filter(({ CustomOriginConfig: custom }) => custom && custom.OriginProtocolPolicy !== 'https-only')
        .map(({ Id }) => `${Id} is asked over http`),
      ...config(app).flatMap(({ DefaultCacheBehavior: pages, CacheBehaviors: others }) =>
        [pages, others.find(({ PathPattern }) => PathPattern === '/api/*')]
          .filter(
            (behavior) =>
              behavior?.TargetOriginId !== pages.TargetOriginId || behavior.CachePolicyId !== cachingDisabled,
          )
          .map(
            (behavior) => `${behavior?.PathPattern ?? 'pages or /api'} may be cached or come from elsewhere`,
          ),
      ),
    ],
    sabotage: {
      'plain http': (app) => {
        for (const behavior of behaviors(app)) behavior.ViewerProtocolPolicy = 'allow-all';
      },
      'plain http behind CloudFront': (app) => {
        for (const { CustomOriginConfig: custom } of origins(app))
          if (custom) custom.OriginProtocolPolicy = 'match-viewer';
      },
      'no headers': (app) => {
        for (const behavior of behaviors(app)) delete behavior.ResponseHeadersPolicyId;
      },
      'cached answers': (app) => {
        for (const behavior of behaviors(app)) behavior.CachePolicyId = 'anything';
      },
    },
  },
  {
    title:
      'rule 11: buckets are private, versioned, refuse http, outlive their stack and are read by CloudFront only',
    check(app) {
      const closed = JSON.stringify(resources(app, 'AWS::S3::BucketPolicy'));
      return [
        ...buckets(app).flatMap(({ id, properties, resource }) => [
          ...(properties.VersioningConfiguration?.Status === 'Enabled' ? [] : [`${id} is not versioned`]),
          ...(Object.values(properties.PublicAccessBlockConfiguration ?? {}).filter(Boolean).length === 4
            ? []
            : [`${id} can be public`]),
          ...(resource.DeletionPolicy === 'Retain' ? [] : [`${id} is deleted with its stack`]),
          ...(closed.includes('"aws:SecureTransport":"false"') ? [] : [`${id} takes http`]),
        ]),
        ...origins(app)
          .filter((origin) => origin.S3OriginConfig && !origin.OriginAccessControlId)
          .map(({ Id }) => `${Id} is not read with access control`),
      ];
    },
    sabotage: {
      'not versioned': (app) => {
        for (const { properties } of buckets(app)) delete properties.VersioningConfiguration;
      },
      public: (app) => {
        for (const { properties } of buckets(app)) delete properties.PublicAccessBlockConfiguration;
      },
      'deleted with the stack': (app) => {
        for (const { resource } of buckets(app)) resource.DeletionPolicy = 'Delete';
      },
      http: (app) => {
        for (const { properties } of resources(app, 'AWS::S3::BucketPolicy')) properties.PolicyDocument = {};
      },
      'no access control': (app) => {
        for (const origin of origins(app)) delete origin.OriginAccessControlId;
      },
    },
  },
];
