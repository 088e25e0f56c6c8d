import { createHash, randomBytes } from 'node:crypto';
import { pages } from '../shared/names.ts';

/** What signing in needs to know of the stack. */
export interface SignInTarget {
  readonly gatewayUrl: string;
  readonly clientId: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Signs a member of staff in, as `signInForTokens` does. @returns the access token. */
export const signIn = async (target: SignInTarget, username: string, password: string): Promise<string> =>
  (await signInForTokens(target, username, password)).accessToken;

/** Signs a member of staff in as the console does: authorization code with PKCE over the hosted login form. */
export async function signInForTokens(
  { gatewayUrl, clientId }: SignInTarget,
  username: string,
  password: string,
): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = gatewayUrl + pages.signedIn;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid',
    state: randomBytes(8).toString('hex'),
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const form = await fetch(`${gatewayUrl}/oauth2/authorize?${query}`);
  const page = await form.text();
  const fields = new URLSearchParams();
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) fields.set(name, /value="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '');
  }
  fields.set('username', username);
  fields.set('password', password);
  const action = new URL(
    /<form[^>]*action="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? form.url,
    form.url,
  );
  const answer = await fetch(`${gatewayUrl}${action.pathname}${action.search}`, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
  });
  const location = answer.headers.get('location');
  const code = location && new URL(location).searchParams.get('code');
  if (!code)
    throw new Error(
      `Signing in as ${username} gave no code: HTTP ${answer.status} ${location ?? (await answer.text()).slice(0, 200)}`,
    );
  return askTokens(gatewayUrl, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/** A new access token for a refresh token. */
export async function renewTokens(
  { gatewayUrl, clientId }: SignInTarget,
  refreshToken: string,
): Promise<Tokens> {
  const grant = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken };
  return askTokens(gatewayUrl, grant);
}

async function askTokens(gatewayUrl: string, grant: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${gatewayUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(grant),
  });
  const { access_token: accessToken, refresh_token: refreshToken } = (await answer.json()) as Record<
    string,
    string
  >;
  if (!accessToken) throw new Error(`The token endpoint gave no access token: HTTP ${answer.status}`);
  return { accessToken, refreshToken: refreshToken ?? grant.refresh_token ?? '' };
}
