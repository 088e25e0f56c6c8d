import { describe, expect, it } from 'vitest';
import { openApi } from '../../../web/console/api/api.ts';
import type { Problem } from '../../../web/console/api/problem.ts';

/** The API and the identity provider as the console meets them: answers in order, tokens that can be renewed so often. */
function desk(answers: readonly (Response | 'offline')[], renewals = 0) {
  const asked: { url: string; headers: Headers; method: string | undefined }[] = [];
  const left = [...answers];
  let renewed = 0;
  let signedIn = 0;
  const api = openApi({
    language: () => 'zh-TW',
    session: {
      token: async () => `token-${renewed}`,
      renew: async () => renewed++ < renewals,
      signIn: async () => {
        signedIn += 1;
      },
    },
    fetch: async (url, init) => {
      asked.push({ url: String(url), headers: new Headers(init?.headers), method: init?.method });
      const answer = left.shift();
      if (!answer || answer === 'offline') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  return { api, asked, signIns: () => signedIn };
}

const refused = () => Response.json({ message: 'Unauthorized' }, { status: 401 });
const problemOf = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => expect.fail('It was no problem'),
    (error) => error,
  );

describe('the client of the staff API', () => {
  it('sends the token and the language, and leaves out what a query does not say', async () => {
    const { api, asked } = desk([Response.json({ id: 'lin' })]);
    expect(await api.get('/complaints', { view: 'mine', after: undefined })).toEqual({ id: 'lin' });
    expect(asked[0]?.url).toBe('/api/staff/complaints?view=mine');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer token-0');
    expect(asked[0]?.headers.get('accept-language')).toBe('zh-TW');
  });

  it('renews a refused token once and asks again with the new one', async () => {
    const { api, asked, signIns } = desk([refused(), Response.json({ ok: true })], 1);
    await api.post('/complaints/R-1/commands', { type: 'acknowledge' });
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-0',
      'Bearer token-1',
    ]);
    expect(asked[1]?.method).toBe('POST');
    expect(signIns()).toBe(0);
  });

  it.each([
    ['the refresh token has run out', [refused()], 0],
    ['the new token is refused as well', [refused(), refused()], 1],
  ])('goes to sign in when %s', async (_when, answers, renewals) => {
    const { api, asked, signIns } = desk(answers, renewals);
    expect((await problemOf(api.get('/me'))).code).toBe('signed-out');
    expect(signIns()).toBe(1);
    expect(asked).toHaveLength(answers.length);
  });

  it("turns problem+json into an error with the reader's title, each field's message, and the rest as details", async () => {
    const body = {
      title: '有些欄位需要處理。',
      status: 400,
      code: 'fields-invalid',
      errors: [{ field: 'data/text', code: 'too_small', message: '太短' }],
      newest: 7,
    };
    const problem = await problemOf(desk([Response.json(body, { status: 400 })]).api.post('/x', {}));
    expect([problem.message, problem.status, problem.code]).toEqual([
      '有些欄位需要處理。',
      400,
      'fields-invalid',
    ]);
    expect(problem.errorOf('data/text')).toBe('太短');
    expect(problem.errorOf('data/other')).toBeUndefined();
    expect(problem.details.newest).toBe(7);
  });

  it('names what is no answer of the API: no connection, a page of a proxy', async () => {
    expect((await problemOf(desk(['offline']).api.get('/me'))).code).toBe('offline');
    const proxy = new Response('<h1>Bad gateway</h1>', { status: 502 });
    const problem = await problemOf(desk([proxy]).api.get('/me'));
    expect([problem.status, problem.code]).toEqual([502, 'internal']);
  });
});
