import { cardListAttributes, table as keys } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, type Resource, resources, type Synthesized } from '../synthesized.ts';

interface Table {
  BillingMode?: string;
  StreamSpecification?: { StreamViewType?: string };
  TimeToLiveSpecification?: { AttributeName?: string; Enabled?: boolean };
  GlobalSecondaryIndexes?: {
    IndexName: string;
    Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
  }[];
  Replicas: {
    DeletionProtectionEnabled?: boolean;
    PointInTimeRecoverySpecification?: {
      PointInTimeRecoveryEnabled?: boolean;
      RecoveryPeriodInDays?: number;
    };
  }[];
}

export const tables = (app: Synthesized): Found<Table>[] =>
  resources<Table>(app, 'AWS::DynamoDB::GlobalTable');
const isRetained = ({ DeletionPolicy, UpdateReplacePolicy }: Resource) =>
  DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain';
const theTable = (app: Synthesized) => tables(app)[0]?.properties as Table;

/** What a stack holds that no deployment could bring back. */
const irreplaceable = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
];
/** What the storage stack may hold beside: parts of the user pool, who may come to the bucket. */
const partsOfThem = [
  'AWS::S3::BucketPolicy',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::CDK::Metadata',
];

/** Rules on the production stage: what must never be lost is kept, whatever happens to stacks and people. */
export const keepingRules: readonly Rule[] = [
  {
    title:
      'P16 P17 rule 11: tables can be brought back to any second of 35 days and are not deleted by mistake',
    check: (app) =>
      tables(app).flatMap(({ id, properties, resource }) => {
        const findings = isRetained(resource) ? [] : [`${id} is deleted with its stack`];
        for (const replica of properties.Replicas) {
          const { PointInTimeRecoveryEnabled: enabled, RecoveryPeriodInDays: days } =
            replica.PointInTimeRecoverySpecification ?? {};
          if (!enabled || days !== 35) findings.push(`${id} has no point-in-time recovery of 35 days`);
          if (!replica.DeletionProtectionEnabled) findings.push(`${id} has no deletion protection`);
        }
        return findings;
      }),
    sabotage: {
      'recovery off': (app) => {
        for (const replica of theTable(app).Replicas) delete replica.PointInTimeRecoverySpecification;
      },
      'recovery of a week': (app) => {
        for (const { PointInTimeRecoverySpecification: pitr } of theTable(app).Replicas) {
          if (pitr) pitr.RecoveryPeriodInDays = 7;
        }
      },
      'deletion protection off': (app) => {
        for (const replica of theTable(app).Replicas) replica.DeletionProtectionEnabled = false;
      },
      'table deleted with the stack': (app) => {
        for (const { resource } of tables(app)) resource.DeletionPolicy = 'Delete';
      },
    },
  },
  {
    title:
      'P16 rule 11: records, keys, log and people outlive the storage stack, which cannot be deleted by mistake',
    check: (app) => [
      ...Object.entries(app.stacks.storage?.Resources ?? {})
        .filter(([, resource]) => irreplaceable.includes(resource.Type) && !isRetained(resource))
        .map(([id]) => `${id} is deleted with its stack`),
      ...resources<{ DeletionProtection?: string }>(app, 'AWS::Cognito::UserPool')
        .filter(({ properties }) => properties.DeletionProtection !== 'ACTIVE')
        .map(({ id }) => `${id} has no deletion protection`),
      ...(app.protectedStacks.includes('storage') ? [] : ['The storage stack can be deleted']),
    ],
    sabotage: {
      'link keys deleted with the stack': (app) => {
        for (const { resource } of resources(app, 'AWS::SecretsManager::Secret', 'storage')) {
          resource.DeletionPolicy = 'Delete';
        }
      },
      'log replaced without keeping it': (app) => {
        for (const { resource } of resources(app, 'AWS::Logs::LogGroup', 'storage'))
          delete resource.UpdateReplacePolicy;
      },
      'user pool unprotected': (app) => {
        for (const { properties } of resources(app, 'AWS::Cognito::UserPool'))
          properties.DeletionProtection = 'INACTIVE';
      },
      'stack unprotected': (app) => {
        Object.assign(app, { protectedStacks: [] });
      },
    },
  },
];

/** Rules on every stage. */
export const storageRules: readonly Rule[] = [
  {
    title:
      'P16: the storage stack holds only what cannot be deployed again, and no other stack holds a table or people',
    check: (app) => [
      ...Object.entries(app.stacks.storage?.Resources ?? {})
        .filter(([, { Type }]) => !irreplaceable.includes(Type) && !partsOfThem.includes(Type))
        .map(([id, { Type }]) => `storage holds ${id}, a ${Type}`),
      ...['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table', 'AWS::Cognito::UserPool'].flatMap((type) =>
        resources(app, type)
          .filter(({ stack }) => stack !== 'storage')
          .map(({ id, stack }) => `${stack} holds ${id}`),
      ),
    ],
    sabotage: {
      'a function in storage': (app) => {
        Object.assign(app.stacks.storage?.Resources ?? {}, {
          Fn: { Type: 'AWS::Lambda::Function', Properties: {} },
        });
      },
      'a table in the backend': (app) => {
        Object.assign(app.stacks.backend?.Resources ?? {}, {
          T: { Type: 'AWS::DynamoDB::Table', Properties: {} },
        });
      },
    },
  },
  {
    title:
      'P15: the stream carries keys only, TTL reaps, the table is paid by use, indexes are as the code expects',
    check: (app) =>
      tables(app).flatMap(({ properties }) => {
        const findings = [];
        if (properties.StreamSpecification?.StreamViewType !== 'KEYS_ONLY')
          findings.push('stream not KEYS_ONLY');
        const ttl = properties.TimeToLiveSpecification;
        if (!ttl?.Enabled || ttl.AttributeName !== keys.ttl) findings.push('no TTL');
        if (properties.BillingMode !== 'PAY_PER_REQUEST') findings.push('not on demand');
        const found = (properties.GlobalSecondaryIndexes ?? []).map(({ IndexName, Projection }) =>
          [IndexName, Projection.ProjectionType, ...(Projection.NonKeyAttributes ?? [])].join(' '),
        );
        const wanted = [
          `${keys.departmentIndex.name} INCLUDE ${cardListAttributes.join(' ')}`,
          `${keys.ownerIndex.name} KEYS_ONLY`,
        ];
        if (found.join() !== wanted.join()) findings.push(`indexes are ${found.join()}`);
        return findings;
      }),
    sabotage: {
      'images in the stream': (app) => {
        theTable(app).StreamSpecification = { StreamViewType: 'NEW_AND_OLD_IMAGES' };
      },
      'no TTL': (app) => {
        delete theTable(app).TimeToLiveSpecification;
      },
      'provisioned capacity': (app) => {
        theTable(app).BillingMode = 'PROVISIONED';
      },
      'everything projected': (app) => {
        for (const { Projection } of theTable(app).GlobalSecondaryIndexes ?? [])
          Projection.ProjectionType = 'ALL';
      },
    },
  },
];
