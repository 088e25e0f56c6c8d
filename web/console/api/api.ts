import type { Session } from '../session/session.ts';
import { Problem, problemOf } from './problem.ts';

/** Values of a query string; absent ones are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/** The staff API. Every failure is a Problem; `Answer` is the view that shared/contracts names for the address. */
export interface Api {
  get<Answer>(path: string, query?: Query): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** A file behind the sign-in. */
  file(path: string, query?: Query): Promise<Blob>;
}

export interface ApiDeps {
  readonly session: Pick<Session, 'token' | 'renew' | 'signIn'>;
  /** In which problems are told. */
  readonly language: () => string;
  readonly fetch?: typeof fetch;
}

export function openApi({ session, language, fetch = globalThis.fetch.bind(globalThis) }: ApiDeps): Api {
  async function call(path: string, init: RequestInit, again = true): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await session.token()}`);
    headers.set('accept-language', language());
    const answer = await fetch(`/api/staff${path}`, { ...init, headers }).catch(() => {
      throw new Problem({ code: 'offline' });
    });
    if (answer.ok) return answer;
    if (answer.status !== 401) throw await problemOf(answer);
    if (again && (await session.renew())) return call(path, init, false);
    await session.signIn();
    throw new Problem({ status: 401, code: 'signed-out' });
  }
  const read = (path: string, query: Query = {}) => call(path + queryString(query), {});

  return {
    get: async (path, query) => (await read(path, query)).json(),
    post: async (path, body) =>
      (
        await call(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json(),
    file: async (path, query) => (await read(path, query)).blob(),
  };
}

function queryString(query: Query): string {
  const entries = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}
