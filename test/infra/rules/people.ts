import { roles } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { resources, type Synthesized } from '../synthesized.ts';

interface Client {
  GenerateSecret?: boolean;
  PreventUserExistenceErrors?: string;
  AllowedOAuthFlows?: string[];
  AccessTokenValidity?: number;
  TokenValidityUnits?: { AccessToken?: string };
  ExplicitAuthFlows?: string[];
}
interface Pool {
  AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean };
  MfaConfiguration?: string;
}

const pools = (app: Synthesized) => resources<Pool>(app, 'AWS::Cognito::UserPool');
const clients = (app: Synthesized) => resources<Client>(app, 'AWS::Cognito::UserPoolClient');
const eachClient = (app: Synthesized, change: (client: Client) => void) => {
  for (const { properties } of clients(app)) change(properties);
};

/** Rules on every stage. */
export const peopleRules: readonly Rule[] = [
  {
    title:
      'rule 6: nobody signs up by himself, access lasts 15 minutes, sign-in is code with PKCE and no secret',
    check: (app) => [
      ...pools(app)
        .filter(({ properties }) => !properties.AdminCreateUserConfig?.AllowAdminCreateUserOnly)
        .map(({ id }) => `${id} lets anybody sign up`),
      ...clients(app).flatMap(({ id, properties }) => {
        const minutes =
          properties.TokenValidityUnits?.AccessToken === 'minutes'
            ? properties.AccessTokenValidity
            : undefined;
        return [
          ...((minutes ?? 60) <= 15 ? [] : [`${id} gives access for longer`]),
          ...(properties.AllowedOAuthFlows?.join() === 'code'
            ? []
            : [`${id} signs in by ${properties.AllowedOAuthFlows}`]),
          ...(properties.GenerateSecret ? [`${id} has a secret, which a browser cannot keep`] : []),
          ...(properties.PreventUserExistenceErrors === 'ENABLED' ? [] : [`${id} tells who exists`]),
          ...(properties.ExplicitAuthFlows?.some((flow) => /PASSWORD/.test(flow))
            ? [`${id} takes passwords directly`]
            : []),
        ];
      }),
    ],
    sabotage: {
      'sign-up for all': (app) => {
        for (const { properties } of pools(app))
          properties.AdminCreateUserConfig = { AllowAdminCreateUserOnly: false };
      },
      'access for an hour': (app) =>
        eachClient(app, (client) => {
          client.AccessTokenValidity = 60;
        }),
      'implicit flow': (app) =>
        eachClient(app, (client) => {
          client.AllowedOAuthFlows = ['implicit'];
        }),
      'a secret': (app) =>
        eachClient(app, (client) => {
          client.GenerateSecret = true;
        }),
      'telling who exists': (app) => eachClient(app, (client) => delete client.PreventUserExistenceErrors),
      'passwords past the login page': (app) =>
        eachClient(app, (client) => {
          client.ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH'];
        }),
    },
  },
  {
    title: 'P13: the groups of the pool are the roles of the product',
    check(app) {
      const groups = resources<{ GroupName: string }>(app, 'AWS::Cognito::UserPoolGroup').map(
        ({ properties }) => properties.GroupName,
      );
      return groups.toSorted().join() === roles.toSorted().join() ? [] : [`groups are ${groups}`];
    },
    sabotage: {
      'another group': (app) => {
        for (const { properties } of resources(app, 'AWS::Cognito::UserPoolGroup').slice(0, 1))
          properties.GroupName = 'root';
      },
    },
  },
];

/** Rules on stages with real people. */
export const realPeopleRules: readonly Rule[] = [
  {
    title: 'rule 6: staff need a second factor',
    check: (app) =>
      pools(app)
        .filter(({ properties }) => properties.MfaConfiguration !== 'ON')
        .map(({ id }) => `${id} asks for a password only`),
    sabotage: {
      'a password only': (app) => {
        for (const { properties } of pools(app)) properties.MfaConfiguration = 'OFF';
      },
    },
  },
  {
    title: 'R251: a deployment invites its first administrator',
    check(app) {
      const users = resources<{ DesiredDeliveryMediums?: string[]; Username?: string }>(
        app,
        'AWS::Cognito::UserPoolUser',
      );
      const memberships = resources<{ GroupName: string }>(
        app,
        'AWS::Cognito::UserPoolUserToGroupAttachment',
      );
      return [
        ...(users.length === 1 && users[0]?.properties.DesiredDeliveryMediums?.join() === 'EMAIL'
          ? []
          : ['nobody is invited']),
        ...users
          .filter(({ properties }) => properties.Username?.includes('@'))
          .map(() => 'Cognito refuses an address as name where people sign in by e-mail too'),
        ...(memberships.map(({ properties }) => properties.GroupName).join() === 'admin'
          ? []
          : ['who is invited may do nothing']),
      ];
    },
    sabotage: {
      'nobody invited': (app) => {
        for (const { stack, id } of resources(app, 'AWS::Cognito::UserPoolUser'))
          delete app.stacks[stack]?.Resources[id];
      },
      'an address as name': (app) => {
        for (const { properties } of resources(app, 'AWS::Cognito::UserPoolUser'))
          properties.Username = 'a@b.example';
      },
      'no role': (app) => {
        for (const { properties } of resources(app, 'AWS::Cognito::UserPoolUserToGroupAttachment'))
          properties.GroupName = 'agent';
      },
    },
  },
];
