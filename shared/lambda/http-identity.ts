import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../domain/errors.ts';
import type { Actor } from '../domain/identity/actor.ts';
import { type Language, languages } from '../domain/language.ts';
import { env, originSecretHeader, type Role, roles } from '../names.ts';

/** Refuses a request that did not come through CloudFront; two values are accepted while the secret rotates. */
export function checkOriginSecret(event: Pick<APIGatewayProxyEventV2, 'headers'>): void {
  const secrets = (process.env[env.originSecrets] ?? '').split(',').filter(Boolean);
  if (secrets.length > 0 && !secrets.includes(event.headers[originSecretHeader] ?? '')) {
    throw new DomainError('forbidden', 'wrong-origin', 'Open the page at its public address.');
  }
}

interface Claims {
  readonly token_use?: unknown;
  readonly username?: unknown;
  readonly 'cognito:groups'?: unknown;
}

/** Groups are an array on some platforms and the text `[agent lead]` on others. */
function rolesOf(groups: unknown): readonly Role[] {
  const names = Array.isArray(groups)
    ? groups.map(String)
    : String(groups ?? '')
        .replace(/[[\],]/g, ' ')
        .split(/\s+/);
  return roles.filter((role) => names.includes(role));
}

/** The member of staff of a verified access token; an ID token passes the authorizer too, so its use is checked here. */
export function actorOf(event: APIGatewayProxyEventV2): Actor | undefined {
  const claims = (event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } }).authorizer?.jwt
    ?.claims;
  if (!claims) return undefined;
  if (claims.token_use !== 'access' || typeof claims.username !== 'string') {
    throw new DomainError('forbidden', 'access-token-needed', 'Send the access token, not the ID token.');
  }
  return { kind: 'staff', id: claims.username, roles: rolesOf(claims['cognito:groups']) };
}

function match(tag: string): Language | undefined {
  const lower = tag.trim().toLowerCase();
  if (lower.startsWith('zh')) return /hant|tw|hk|mo/.test(lower) ? 'zh-TW' : 'zh-CN';
  return lower.startsWith('en') ? 'en' : undefined;
}

/** A language by its exact name. */
export const languageIn = (name: string | undefined): Language | undefined =>
  languages.find((language) => language === name);

/** The caller's language: `?lang=`, else the first known one of Accept-Language, else English. */
export function languageOf(
  event: Pick<APIGatewayProxyEventV2, 'headers' | 'queryStringParameters'>,
): Language {
  const asked = languageIn(event.queryStringParameters?.lang);
  if (asked) return asked;
  for (const tag of (event.headers['accept-language'] ?? '').split(',')) {
    const found = match(tag.split(';')[0] ?? '');
    if (found) return found;
  }
  return 'en';
}
