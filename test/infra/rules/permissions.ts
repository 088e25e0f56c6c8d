import { functionNames, mailPrefix, photoPrefixes } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized, target } from '../synthesized.ts';

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}
interface Role {
  AssumeRolePolicyDocument: { Statement: { Principal: { Service?: string } }[] };
  Policies?: { PolicyDocument: { Statement: Statement[] } }[];
  ManagedPolicyArns?: unknown[];
}
interface Lambda {
  FunctionName?: string;
  Role: unknown;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
/** Partitions of policies, rules, calendars and teams. */
const promised = JSON.stringify(['policy', 'calendar', 'team'].map((kind) => `DEFINITION#${kind}*`));

export const roles = (app: Synthesized): Found<Role>[] => resources<Role>(app, 'AWS::IAM::Role');
const lambdas = (app: Synthesized) => resources<Lambda>(app, 'AWS::Lambda::Function');
export const statementsOf = ({ properties }: Found<Role>): Statement[] =>
  (properties.Policies ?? []).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

/** The role of one of our functions. */
export function roleOf(app: Synthesized, name: string): Found<Role> | undefined {
  const lambda = lambdas(app).find(({ properties }) => properties.FunctionName?.endsWith(`-${name}`));
  return roles(app).find(({ id }) => id === target(lambda?.properties.Role));
}
/** What a function may do, sorted. */
export const actionsOf = (app: Synthesized, name: string): string[] => {
  const role = roleOf(app, name);
  return role
    ? [...new Set(statementsOf(role).flatMap(({ Action }) => list(Action).map(String)))].sort()
    : [];
};

const sabotageStatements = (app: Synthesized, change: (statement: Statement) => void) => {
  for (const role of roles(app)) for (const statement of statementsOf(role)) change(statement);
};

/** Objects have no other way to be named than by the beginning of their key. */
const objects = new RegExp(`/(${[...Object.values(photoPrefixes), mailPrefix].join('|')})\\*`, 'g');
const starred = ({ Action, Resource }: Statement): string[] => {
  const resources = list(Resource).map((one) => JSON.stringify(one));
  const named = JSON.stringify(Action).startsWith('"s3:')
    ? resources.map((one) => one.replaceAll(objects, '/'))
    : resources;
  return [...list(Action).map(String), ...named].filter((part) => part.includes('*'));
};

export const permissionRules: readonly Rule[] = [
  {
    title: 'P17 rule 14: no role holds a star, in action or resource',
    check: (app) =>
      roles(app).flatMap((role) =>
        statementsOf(role)
          .filter(({ Effect }) => Effect === 'Allow')
          .flatMap((statement) => starred(statement).map((part) => `${role.id} holds ${part}`)),
      ),
    sabotage: {
      'any action': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Action = 'dynamodb:*';
        }),
      'any resource': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Resource = '*';
        }),
      'any object': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Action = 's3:GetObject';
          statement.Resource = { 'Fn::Join': ['', [{ Ref: 'B' }, '/*']] };
        }),
      'any index': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Resource = { 'Fn::Join': ['', [{ Ref: 'T' }, '/index/*']] };
        }),
    },
  },
  {
    title: 'P17 rule 14: each function has a role of its own, assumed by Lambda only, with nothing attached',
    check(app) {
      const used = lambdas(app).map(({ properties }) => target(properties.Role));
      const attached = [...resources(app, 'AWS::IAM::Policy'), ...resources(app, 'AWS::IAM::ManagedPolicy')];
      return [
        ...used.filter((role, index) => used.indexOf(role) !== index).map((role) => `${role} is shared`),
        ...attached.map(({ id }) => `${id} adds to a role from elsewhere`),
        ...roles(app).flatMap(({ id, properties }) => [
          ...((properties.ManagedPolicyArns ?? []).length > 0 ? [`${id} has a managed policy`] : []),
          ...(used.includes(id) &&
          JSON.stringify(properties.AssumeRolePolicyDocument)
            .match(/\w+\.amazonaws\.com/g)
            ?.join() !== 'lambda.amazonaws.com'
            ? [`${id} can be assumed by others`]
            : []),
        ]),
      ];
    },
    sabotage: {
      'one role for all': (app) => {
        const [first] = lambdas(app);
        for (const { properties } of lambdas(app)) properties.Role = first?.properties.Role;
      },
      'a managed policy': (app) => {
        for (const { properties } of roles(app))
          properties.ManagedPolicyArns = ['arn:aws:iam::aws:policy/AdministratorAccess'];
      },
      'a policy attached later': (app) => {
        Object.assign(app.stacks.backend?.Resources ?? {}, {
          More: { Type: 'AWS::IAM::Policy', Properties: {} },
        });
      },
      'anybody may assume it': (app) => {
        for (const { properties } of roles(app)) {
          for (const statement of properties.AssumeRolePolicyDocument.Statement)
            statement.Principal = { Service: 'ec2.amazonaws.com' };
        }
      },
    },
  },
  {
    title:
      'rule 14: nobody may delete, scan or write in bulk; strangers write complaints only and read those and what is promised',
    check(app) {
      const forbidden = functionNames.flatMap((name) =>
        actionsOf(app, name)
          .filter((action) => /Delete(Item|Table)|Scan|BatchWrite|PartiQL/.test(action))
          .map((action) => `${name} may ${action}`),
      );
      const intake = roleOf(app, 'intake-api');
      const open = (intake ? statementsOf(intake) : [])
        .filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'))
        .filter(
          ({ Action, Condition }) =>
            ![
              '["COMPLAINT#*"]',
              ...(JSON.stringify(Action) === '"dynamodb:Query"' ? [promised] : []),
            ].includes(JSON.stringify(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])),
        );
      return [
        ...forbidden,
        ...(intake ? [] : ['intake-api has no role']),
        ...open.map(() => 'intake-api reaches other partitions'),
      ];
    },
    sabotage: {
      'intake reads everything': (app) => sabotageStatements(app, (statement) => delete statement.Condition),
      'a function deletes': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Action = 'dynamodb:DeleteItem';
        }),
    },
  },
  {
    title:
      'rule 14: whoever writes items is bound to his own partitions; only the projector writes derived items anywhere',
    check: (app) =>
      functionNames
        .filter((name) => name !== 'projector')
        .flatMap((name) => {
          const role = roleOf(app, name);
          return (role ? statementsOf(role) : [])
            .filter(({ Action }) => /dynamodb:(Put|Update)Item/.test(JSON.stringify(Action)))
            .filter(({ Condition }) => {
              const partitions = list(
                Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? '*',
              );
              return !partitions.every((pattern) => /^[A-Z]+#?\*$/.test(String(pattern)));
            })
            .map(() => `${name} may write anywhere`);
        }),
    sabotage: {
      'unbound writes': (app) => sabotageStatements(app, (statement) => delete statement.Condition),
      'a pattern that matches all': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': '*' } };
        }),
    },
  },
];

export const senderRules: readonly Rule[] = [
  {
    title: 'rule 14: mail is sent by one function only, as the sender address only',
    check: (app) =>
      functionNames.flatMap((name) => {
        const role = roleOf(app, name);
        const sending = role
          ? statementsOf(role).filter(({ Action }) => JSON.stringify(Action).includes('ses:'))
          : [];
        if (name !== 'email-sender') return sending.map(() => `${name} may send mail`);
        return sending.every(
          ({ Condition, Resource }) => Condition?.StringEquals?.['ses:FromAddress'] && Resource !== '*',
        ) && sending.length > 0
          ? []
          : ['email-sender may send as anybody'];
      }),
    sabotage: {
      'as anybody': (app) => sabotageStatements(app, (statement) => delete statement.Condition),
      'from anywhere': (app) =>
        sabotageStatements(app, (statement) => {
          statement.Action = 'ses:SendRawEmail';
        }),
    },
  },
];
