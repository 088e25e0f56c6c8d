import { createHash, randomBytes } from 'node:crypto';

/** What signing in needs to know of the stack. */
export interface SignInTarget {
  readonly gatewayUrl: string;
  readonly clientId: string;
}

/**
 * Signs a member of staff in as the staff page does: authorization code with PKCE over the hosted login form.
 * @returns the access token.
 */
export async function signIn(
  { gatewayUrl, clientId }: SignInTarget,
  username: string,
  password: string,
): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${gatewayUrl}/staff/signed-in`;
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
  const token = await fetch(`${gatewayUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const { access_token: accessToken } = (await token.json()) as { access_token?: string };
  if (!accessToken) throw new Error(`The token endpoint gave no access token: HTTP ${token.status}`);
  return accessToken;
}
