import { CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { renewTokens, signIn, signInForTokens } from '../../local/sign-in.ts';
import { pages } from '../../shared/names.ts';
import {
  account,
  arnOf,
  type EmulatorUnderTest,
  region,
  startEmulatorUnderTest,
} from './emulator-under-test.ts';
import { type FunctionsOfTest, functionsOfTest } from './functions-of-test.ts';

interface ApiEvent {
  readonly body?: string;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly authorizer?: { readonly jwt: { readonly claims: Record<string, string> } };
  };
}

const StackName = 'entrance';
const Username = 'lin';
const password = 'Long-enough-1';
let aws: EmulatorUnderTest;
let functions: FunctionsOfTest;
let outputs: Record<string, string>;
let api: string;
let accessToken: string;
/** What the function behind the API saw last. */
let seen: ApiEvent;

const template = (origin: string) => ({
  Resources: {
    Staff: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'staff' } },
    Agents: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { UserPoolId: { Ref: 'Staff' }, GroupName: 'agent' },
    },
    Console: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        UserPoolId: { Ref: 'Staff' },
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid'],
        SupportedIdentityProviders: ['COGNITO'],
        CallbackURLs: [origin + pages.signedIn],
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'entrance', ProtocolType: 'HTTP' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
    },
    Answers: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf('lambda', 'function:api'),
        PayloadFormatVersion: '2.0',
      },
    },
    Tokens: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        Name: 'tokens',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: {
          Audience: [{ Ref: 'Console' }],
          Issuer: { 'Fn::Sub': `https://cognito-idp.${region}.amazonaws.com/\${Staff}` },
        },
      },
    },
    Open: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'POST /open',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Answers' }]] },
      },
    },
    Guarded: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'GET /guarded',
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: 'Tokens' },
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Answers' }]] },
      },
    },
    MayCall: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: 'api',
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: { 'Fn::Sub': `arn:aws:execute-api:${region}:${account}:\${Api}/*` },
      },
    },
  },
  Outputs: Object.fromEntries(['Staff', 'Console', 'Api'].map((name) => [name, { Value: { Ref: name } }])),
});

beforeAll(async () => {
  aws = await startEmulatorUnderTest();
  functions = await functionsOfTest(aws);
  await functions.deploy<ApiEvent>('api', ({ event }) => {
    seen = event;
    return { answer: { statusCode: 200, body: 'seen' } };
  });
  await aws.stacks.send(
    new CreateStackCommand({ StackName, TemplateBody: JSON.stringify(template(aws.endpoint)) }),
  );
  const stack = await until('the stack', async () => {
    const { Stacks: [found] = [] } = await aws.stacks.send(new DescribeStacksCommand({ StackName }));
    if (found?.StackStatus?.includes('ROLLBACK')) throw new Error(found.StackStatusReason);
    return found?.StackStatus === 'CREATE_COMPLETE' && found;
  });
  outputs = Object.fromEntries(stack.Outputs?.map((one) => [one.OutputKey, one.OutputValue]) ?? []);
  api = `${aws.endpoint}/_aws/execute-api/${outputs.Api}/$default`;
  const UserPoolId = outputs.Staff;
  await aws.people.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
  await aws.people.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }),
  );
  await aws.people.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'agent' }));
  accessToken = await signIn(
    { gatewayUrl: aws.endpoint, clientId: outputs.Console ?? '' },
    Username,
    password,
  );
});
afterAll(async () => {
  functions?.end();
  await aws?.end();
});

const guarded = (token?: string) =>
  fetch(`${api}/guarded`, { headers: token ? { authorization: `Bearer ${token}` } : {} });

describe('emulator: sign-in and the HTTP API', () => {
  it('gives an access token for code and PKCE, with the groups in it, and the function sees its claims', async () => {
    expect((await guarded(accessToken)).status).toBe(200);
    const claims = seen.requestContext.authorizer?.jwt.claims;
    expect(claims).toMatchObject({ token_use: 'access', client_id: outputs.Console, username: Username });
    expect(String(claims?.['cognito:groups'])).toContain('agent');
  });

  it('gives an access token for a refresh token, with the groups in it (patch refreshed_groups)', async () => {
    const target = { gatewayUrl: aws.endpoint, clientId: outputs.Console ?? '' };
    const { refreshToken } = await signInForTokens(target, Username, password);
    const renewed = await renewTokens(target, refreshToken);
    expect((await guarded(renewed.accessToken)).status).toBe(200);
    const claims = seen.requestContext.authorizer?.jwt.claims;
    expect(claims).toMatchObject({ token_use: 'access', username: Username });
    expect(String(claims?.['cognito:groups'])).toContain('agent');
  });

  it('refuses a wrong password', async () => {
    const target = { gatewayUrl: aws.endpoint, clientId: outputs.Console ?? '' };
    await expect(signIn(target, Username, 'Wrong-enough-1')).rejects.toThrow('gave no code');
  });

  it('answers 401 to no token, garbage, and a tampered one, without calling the function', async () => {
    const [header, payload = '', signature] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, username: 'admin' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const tokens = [undefined, 'garbage', `${header}.${forged}.${signature}`, `${none}.${payload}.`];
    const before = seen;
    for (const token of tokens) expect((await guarded(token)).status).toBe(401);
    expect(seen).toBe(before);
  });

  it('signs tokens with RS256', () => {
    const header = JSON.parse(Buffer.from(accessToken.split('.')[0] ?? '', 'base64url').toString());
    expect(header).toMatchObject({ alg: 'RS256' });
  });

  it('hands a JSON body on as text and another one as base64', async () => {
    const post = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
      fetch(`${api}/open`, { method: 'POST', headers: { 'content-type': type }, body });
    await post('application/json', '{"text":"投诉"}');
    expect(seen).toMatchObject({ isBase64Encoded: false, body: '{"text":"投诉"}' });
    await post('application/x-www-form-urlencoded', 'text=x');
    expect(seen).toMatchObject({ isBase64Encoded: true, body: Buffer.from('text=x').toString('base64') });
  });

  it('answers 404 to a route that nobody listed', async () => {
    expect((await fetch(`${api}/unlisted`)).status).toBe(404);
  });
});
