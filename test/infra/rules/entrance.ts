import { routes } from '../../../infra/routes.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized, target } from '../synthesized.ts';

interface DeployedRoute {
  RouteKey: string;
  AuthorizationType?: string;
  AuthorizerId?: unknown;
  Target: { 'Fn::Join': [string, [string, unknown]] };
}
interface Stage {
  DefaultRouteSettings?: { ThrottlingRateLimit?: number; ThrottlingBurstLimit?: number };
  RouteSettings?: Record<string, { ThrottlingRateLimit?: number; ThrottlingBurstLimit?: number }>;
}

const deployed = (app: Synthesized): Found<DeployedRoute>[] =>
  resources<DeployedRoute>(app, 'AWS::ApiGatewayV2::Route');
const stages = (app: Synthesized) => resources<Stage>(app, 'AWS::ApiGatewayV2::Stage');

/** `GET /x → intake-api, staff`, read from the template. */
export function deployedRoutes(app: Synthesized): string[] {
  return deployed(app).map(({ properties }) => {
    const integration = resources<{ IntegrationUri: unknown }>(app, 'AWS::ApiGatewayV2::Integration').find(
      ({ id }) => id === target(properties.Target['Fn::Join'][1][1]),
    );
    const lambda = resources<{ FunctionName: string }>(app, 'AWS::Lambda::Function').find(
      ({ id }) => id === target(integration?.properties.IntegrationUri),
    );
    const name = lambda?.properties.FunctionName.slice(`redress-${app.stage}-`.length);
    const access = properties.AuthorizationType === 'JWT' && properties.AuthorizerId ? 'staff' : 'public';
    return `${properties.RouteKey} → ${name}, ${access}`;
  });
}

export const entranceRules: readonly Rule[] = [
  {
    title:
      'P13: the routes of the template are the listed ones, each to its function, staff behind the user pool',
    check(app) {
      const wanted = routes.map(
        ({ method, path, function: name, access }) => `${method} ${path} → ${name}, ${access}`,
      );
      const found = deployedRoutes(app);
      return [
        ...wanted.filter((route) => !found.includes(route)).map((route) => `missing: ${route}`),
        ...found.filter((route) => !wanted.includes(route)).map((route) => `not listed: ${route}`),
        ...wanted
          .filter((route) => /\/api\/staff/.test(route) && !route.endsWith('staff'))
          .map((route) => `open to all: ${route}`),
      ];
    },
    sabotage: {
      'staff without sign-in': (app) => {
        for (const { properties } of deployed(app)) properties.AuthorizationType = 'NONE';
      },
      'an unlisted route': (app) => {
        for (const { properties } of deployed(app)) properties.RouteKey = '$default';
      },
    },
  },
  {
    title: 'P13 rule 6: tokens are checked against our pool and our client only',
    check: (app) =>
      resources<{ AuthorizerType: string; JwtConfiguration?: { Audience?: unknown[]; Issuer?: unknown } }>(
        app,
        'AWS::ApiGatewayV2::Authorizer',
      )
        .filter(
          ({ properties: { AuthorizerType, JwtConfiguration: jwt } }) =>
            AuthorizerType !== 'JWT' ||
            jwt?.Audience?.length !== 1 ||
            !JSON.stringify(jwt.Issuer).includes('cognito-idp'),
        )
        .map(({ id }) => `${id} lets strangers in`),
    sabotage: {
      'any audience': (app) => {
        for (const { properties } of resources(app, 'AWS::ApiGatewayV2::Authorizer')) {
          properties.JwtConfiguration = { Audience: [] };
        }
      },
    },
  },
  {
    title: 'P11 rule 5: the API is throttled as a whole, and more tightly where strangers write',
    check: (app) =>
      stages(app).flatMap(({ id, properties, resource }) => {
        const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } =
          properties.DefaultRouteSettings ?? {};
        const findings = rate && burst ? [] : [`${id} is not throttled`];
        for (const { method, path, function: name } of routes) {
          if (method !== 'POST') continue;
          const limit = properties.RouteSettings?.[`${method} ${path}`];
          if (
            !limit?.ThrottlingRateLimit ||
            !limit.ThrottlingBurstLimit ||
            limit.ThrottlingRateLimit > (rate ?? 0)
          ) {
            findings.push(`${method} ${path} of ${name} is not throttled more tightly`);
          }
        }
        // A stage that is made before its routes cannot limit them.
        if ((resource.DependsOn ?? []).length < Object.keys(properties.RouteSettings ?? {}).length) {
          findings.push(`${id} does not wait for the routes it limits`);
        }
        return findings;
      }),
    sabotage: {
      'no limit': (app) => {
        for (const { properties } of stages(app)) delete properties.DefaultRouteSettings;
      },
      'no limit where strangers write': (app) => {
        for (const { properties } of stages(app)) delete properties.RouteSettings;
      },
    },
  },
];
