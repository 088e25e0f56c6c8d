import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { currentLanguage } from '../words/words.ts';
import { backTo } from './back-to.ts';
import type { Settings } from './settings.ts';

/** Somebody who signed in: authorization code with PKCE over the hosted page. Tokens live in memory only. */
export interface Session {
  /**
   * Finishes a sign-in that comes back, or goes to sign in. `leaving`: the browser is on its way to the hosted page;
   * `refused`: what came back was no sign-in of this browser.
   */
  enter(): Promise<'signed-in' | 'signed-out' | 'refused' | 'leaving'>;
  /** The access token for the API. */
  token(): Promise<string | undefined>;
  /** A new access token by the refresh token; false when that is not possible any more. */
  renew(): Promise<boolean>;
  /** Leaves for the hosted page, and comes back to where the person was. */
  signIn(): Promise<void>;
  signOut(): void;
}

export function openSession({ publicUrl, loginUrl, clientId, home }: Settings): Session {
  const manager = new UserManager({
    authority: loginUrl,
    metadata: {
      issuer: loginUrl,
      authorization_endpoint: `${loginUrl}/oauth2/authorize`,
      token_endpoint: `${loginUrl}/oauth2/token`,
    },
    client_id: clientId,
    redirect_uri: `${publicUrl}${home}/signed-in`,
    response_type: 'code',
    scope: 'openid',
    loadUserInfo: false,
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // Verifier and state of a sign-in under way; no token.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
  // Only the access token is used. Kept, an ID token would be compared with that of each renewal, and the local emulator
  // says another time of signing in there.
  manager.events.addUserLoaded(async (user) => {
    delete user.id_token;
    await manager.storeUser(user);
  });
  let renewing: Promise<boolean> | undefined;

  const signIn = (back = location.pathname + location.search) =>
    manager.signinRedirect({ state: back, ui_locales: currentLanguage() });

  async function renewOnce(): Promise<boolean> {
    const user = await manager.getUser();
    if (!user?.refresh_token) return false;
    return (await manager.signinSilent().catch(() => null)) !== null;
  }

  return {
    async enter() {
      if (location.pathname === `${home}/signed-out`) return 'signed-out';
      if (location.pathname !== `${home}/signed-in`) {
        await signIn();
        return 'leaving';
      }
      const user = await manager.signinRedirectCallback().catch(() => undefined);
      if (!user) return 'refused';
      history.replaceState(null, '', backTo(user.state, home));
      return 'signed-in';
    },
    token: async () => (await manager.getUser())?.access_token,
    // Many calls may be refused at once; one renewal serves them all.
    renew() {
      renewing ??= renewOnce().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    signIn: () => signIn(),
    signOut() {
      const query = new URLSearchParams({
        client_id: clientId,
        logout_uri: `${publicUrl}${home}/signed-out`,
      });
      location.assign(`${loginUrl}/logout?${query}`);
    },
  };
}
