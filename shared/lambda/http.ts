import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { DomainError } from '../domain/errors.ts';
import { bodyOf } from './http-body.ts';
import { type Authenticate, admittedCaller, type RoutePolicy } from './http-caller.ts';
import { checkOriginSecret, languageOf } from './http-identity.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { parseWith } from './parse.ts';
import { problem } from './problem.ts';
import { attributeToFeature, usageLine } from './usage-line.ts';

export interface Route<Body = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in API Gateway: `/status/{token}`. */
  readonly path: string;
  readonly policy: RoutePolicy;
  /** What the invocation is attributed to in the cost report, e.g. `intake`. */
  readonly feature: string;
  readonly body?: z.ZodType<Body>;
  readonly handle: (request: HttpRequest<Body>) => Promise<HttpResponse>;
  /** Turns an error into a page; absent: problem+json. */
  readonly errorPage?: (
    error: unknown,
    request: Pick<HttpRequest<unknown>, 'language' | 'bodyKind' | 'params'>,
  ) => HttpResponse;
}

/** Keeps the body type of one route while routes of many types stand in one list. */
export const route = <Body>(definition: Route<Body>): Route => definition as unknown as Route;

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/** Origins that a page may reach beside its own: with its scripts, for its pictures, with its forms. */
export interface OtherOrigins {
  readonly connect?: readonly string[];
  readonly images?: readonly string[];
  readonly forms?: readonly string[];
  /** Which other sites may show the page in a frame; none: nobody may, nor we ourselves. */
  readonly frames?: readonly string[];
}

/** What a page may load, call and post to: itself, and the origins named (the sign-in page asks for tokens elsewhere). */
export const contentSecurityPolicy = ({
  connect = [],
  images = [],
  forms = [],
  frames = [],
}: OtherOrigins = {}) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    ["connect-src 'self'", ...connect].join(' '),
    ["form-action 'self'", ...forms].join(' '),
    "base-uri 'none'",
    frames.length > 0 ? `frame-ancestors ${frames.join(' ')}` : "frame-ancestors 'none'",
  ].join('; ');

/** Headers of every answer: nothing is cached, framed, sniffed or told to other sites. */
const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': contentSecurityPolicy(),
};

function toResult(response: HttpResponse): Result {
  const { status, headers, json, html, text } = response;
  const [type, body] =
    html !== undefined
      ? ['text/html; charset=utf-8', html]
      : json !== undefined
        ? ['application/json', JSON.stringify(json)]
        : ['text/plain; charset=utf-8', text ?? ''];
  return { statusCode: status, headers: { ...securityHeaders, 'content-type': type, ...headers }, body };
}

function handlerOf(route: Route, authenticate: Authenticate | undefined) {
  return async (event: Event): Promise<Result> => {
    attributeToFeature(route.feature);
    const language = languageOf(event);
    const params = Object.fromEntries(
      Object.entries(event.pathParameters ?? {}).map(([k, v]) => [k, v ?? '']),
    );
    let bodyKind: HttpRequest<unknown>['bodyKind'] = 'none';
    try {
      checkOriginSecret(event);
      const actor = await admittedCaller(event, route.policy, authenticate);
      const raw = route.body ? await bodyOf(event) : { kind: 'none' as const, value: undefined };
      bodyKind = raw.kind;
      const body = route.body ? parseWith(route.body, raw.value, language) : undefined;
      return toResult(
        await route.handle({
          body,
          params,
          query: Object.fromEntries(
            Object.entries(event.queryStringParameters ?? {}).map(([k, v]) => [k, v ?? '']),
          ),
          headers: Object.fromEntries(
            Object.entries(event.headers).map(([k, v]) => [k.toLowerCase(), v ?? '']),
          ),
          language,
          actor,
          bodyKind,
        }),
      );
    } catch (error) {
      if (route.errorPage) return toResult(route.errorPage(error, { language, bodyKind, params }));
      return toResult(problem(error, language));
    }
  };
}

/**
 * The handler of an API function. Each route names its policy (no default), its body schema and its feature; errors
 * become problem+json (RFC 9457) or the route's error page in the caller's language. One usage line per invocation.
 * Routes that ask for a scope need `authenticate`.
 */
export function httpHandler(routes: readonly Route[], authenticate?: Authenticate) {
  const table = routes.map((one) => ({
    method: one.method,
    path: one.path,
    handler: handlerOf(one, authenticate),
  }));
  return middy<Event, Result>()
    .use(usageLine('http', 'http'))
    .handler(
      httpRouter({
        routes: table as never,
        notFoundResponse: () =>
          toResult(
            problem(new DomainError('not-found', 'no-such-page', 'There is nothing at this address.'), 'en'),
          ) as never,
      }) as never,
    );
}
