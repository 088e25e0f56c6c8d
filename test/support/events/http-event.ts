import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Role } from '../../../shared/domain/identity/roles.ts';
import { httpHandler, type Route } from '../../../shared/lambda/http.ts';
import type { Authenticate } from '../../../shared/lambda/http-caller.ts';

export interface HttpCall {
  readonly method?: string;
  /** With its query: `/api/staff/complaints?view=mine`. */
  readonly path: string;
  readonly json?: unknown;
  /** Fields of an HTML form. */
  readonly form?: Readonly<Record<string, string>>;
  /** A body as it is. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Claims that the authorizer has verified; absent: a route without one. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Claims of an access token as the user pool makes them. */
export const accessClaims = (username: string, ...groups: readonly Role[]) => ({
  token_use: 'access',
  username,
  'cognito:groups': groups,
});

/** A request as the HTTP API hands it on (payload 2.0). */
export function httpEvent({
  method = 'GET',
  path,
  json,
  form,
  body,
  headers,
  claims,
}: HttpCall): APIGatewayProxyEventV2 {
  const url = new URL(path, 'https://help.example.com');
  const type =
    json !== undefined ? 'application/json' : form !== undefined && 'application/x-www-form-urlencoded';
  const sent = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : body;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { ...(type && { 'content-type': type }), ...headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
    },
    ...(sent !== undefined && { body: sent }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed body; undefined when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
  readonly json: any;
}

/** Calls real routes as the HTTP API does, through the real wrapper. */
export function callerOf(routes: readonly Route[], authenticate?: Authenticate) {
  const handler = httpHandler(routes, authenticate);
  return async (call: HttpCall): Promise<HttpAnswer> => {
    const context = { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 10_000 } as unknown as Context;
    const result = (await handler(httpEvent(call), context)) as APIGatewayProxyStructuredResultV2;
    const headers = (result.headers ?? {}) as Record<string, string>;
    const text = result.body ?? '';
    const json = headers['content-type']?.includes('json') ? JSON.parse(text) : undefined;
    return { status: result.statusCode ?? 0, headers, text, json };
  };
}
