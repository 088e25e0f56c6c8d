import { describe, expect, it } from 'vitest';
import { customerDesk, hidden } from '../../support/builders/customer-desk.ts';

const day = 86_400;

async function asked() {
  const desk = customerDesk();
  const { reference, token } = await desk.asked();
  const path = `/survey/${token}`;
  const post = (what: string, json: unknown) => desk.call({ method: 'POST', path: `${path}/${what}`, json });
  const nonce = async (gesture = 'pointer') => (await post('nonce', { gesture })).json.nonce;
  const vote = async (expected: number, received: number, more = {}) => {
    const given = await nonce();
    desk.later(1);
    return post('vote', { nonce: given, expected, received, ...more });
  };
  const answers = () => desk.surveys.since(reference, 1, 0);
  return { desk, reference, token, path, post, nonce, vote, answers };
}

describe('a survey', () => {
  it('P8 scanner GETs, HEADs and posts change nothing', async () => {
    const { desk, path, answers, post } = await asked();
    const before = desk.writes().length;
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
      for (const end of ['', '/nonce', '/vote', '/confirm'])
        await desk.call({ method, path: `${path}${end}` });
    await post('vote', {});
    await post('confirm', {});
    await desk.post(`${path}/vote`, { expected: '5', received: '5' });
    await desk.post(`${path}/confirm`, { expected: '5', received: '5' });
    expect(await answers()).toEqual([]);
    expect(desk.writes().length).toBe(before);
  });

  it('counts two taps behind a gesture as proven', async () => {
    const { reference, vote, answers, desk } = await asked();
    const answer = await vote(5, 3, { comment: '  Slow, but kind. ' });
    expect(answer.status).toBe(200);
    expect(answer.json.counted).toMatchObject({
      sequence: 1,
      expected: 5,
      received: 3,
      provenance: 'proven',
    });
    const [event] = await answers();
    expect(event).toMatchObject({
      reference,
      data: { comment: 'Slow, but kind.', provenance: 'proven' },
      state: { customerId: (await desk.head(reference)).state.customerId },
    });
  });

  it('takes the same vote twice as one', async () => {
    const { desk, post, nonce, answers } = await asked();
    const body = { nonce: await nonce(), expected: 4, received: 4 };
    desk.later(1);
    const first = await post('vote', body);
    const second = await post('vote', { ...body, received: 0 });
    expect(second.json.counted).toEqual(first.json.counted);
    expect(await answers()).toHaveLength(1);
  });

  it('keeps every post; the latest proven one counts', async () => {
    const { vote, answers } = await asked();
    await vote(5, 1);
    const last = await vote(2, 4);
    expect(last.json.counted).toMatchObject({ sequence: 2, expected: 2, received: 4 });
    expect(await answers()).toHaveLength(2);
  });

  it('counts what is sent without a script as unverified, after a second page', async () => {
    const { desk, path, answers } = await asked();
    const second = await desk.post(`${path}/vote`, { expected: '3', received: '0', comment: 'a "b" <c>' });
    expect(second.status).toBe(200);
    const frame = { confirm: 'yes', key: hidden(second.text, 'key'), expected: '3', received: '0' };
    const form = { ...frame, comment: 'a "b" <c>' };
    expect(hidden(second.text, 'comment')).toBe('a &quot;b&quot; &lt;c&gt;');
    const done = await desk.post(`${path}/confirm`, form);
    await desk.post(`${path}/confirm`, form);
    expect(done.status).toBe(303);
    expect((await answers()).map(({ data }) => data)).toEqual([
      { expected: 3, received: 0, comment: 'a "b" <c>', provenance: 'unverified' },
    ]);
    const page = await desk.call({ path: done.headers.location ?? '' });
    expect(page.text).toContain('Thank you, your answer counts');
    expect(page.text).toMatch(/value="0" required checked/);
  });

  it('never lets an unverified or a machine answer displace a proven one', async () => {
    const { desk, path, vote, post, nonce, answers } = await asked();
    await vote(5, 5);
    const key = 'key-of-a-page';
    await desk.post(`${path}/confirm`, { confirm: 'yes', key, expected: '1', received: '0' });
    const machine = await post('vote', { nonce: await nonce('none'), expected: 1, received: 0 });
    const hasty = await post('vote', { nonce: await nonce(), expected: 1, received: 0 });
    expect(machine.json).toMatchObject({ provenance: 'machine', counted: { sequence: 1, received: 5 } });
    expect(hasty.json).toMatchObject({ provenance: 'machine', counted: { sequence: 1 } });
    expect((await answers()).map(({ data }) => data.provenance)).toEqual([
      'proven',
      'unverified',
      'machine',
      'machine',
    ]);
  });

  it('counts nothing of a machine alone', async () => {
    const { post, nonce } = await asked();
    const answer = await post('vote', { nonce: await nonce('none'), expected: 5, received: 5 });
    expect(answer.json.counted).toBeNull();
  });

  it('takes no vote without a nonce of its own survey', async () => {
    const { desk, post, answers, token } = await asked();
    const other = await desk.asked();
    const theirs = await desk.call({
      method: 'POST',
      path: `/survey/${other.token}/nonce`,
      json: { gesture: 'key' },
    });
    desk.later(1);
    for (const nonce of [theirs.json.nonce, token, 'x'])
      expect((await post('vote', { nonce, expected: 5, received: 5 })).json).toMatchObject({
        status: 403,
        code: 'nonce-wrong',
      });
    expect((await post('vote', { expected: 5, received: 5 })).status).toBe(400);
    expect(await answers()).toEqual([]);
  });

  it('asks for another tap when the page was open for long', async () => {
    const { desk, post, nonce } = await asked();
    const given = await nonce();
    desk.later(31 * 60);
    const answer = await post('vote', { nonce: given, expected: 5, received: 5 });
    expect(answer.json).toMatchObject({ status: 422, code: 'nonce-expired' });
  });

  it.each([
    [{ expected: 0, received: 3 }, 'expected'],
    [{ expected: 6, received: 3 }, 'expected'],
    [{ expected: 3, received: -1 }, 'received'],
    [{ expected: 3, received: 5.5 }, 'received'],
    [{ expected: 3 }, 'received'],
    [{ expected: 3, received: 3, provenance: 'proven' }, 'provenance'],
    [{ expected: 3, received: 3, comment: 'x'.repeat(2001) }, 'comment'],
  ])('names the wrong field of %j', async (taps, field) => {
    const { desk, post, nonce, answers } = await asked();
    const given = await nonce();
    desk.later(1);
    const { status, json } = await post('vote', { nonce: given, ...taps });
    expect(status).toBe(400);
    expect(json.errors.map((one: { field: string }) => one.field)).toContain(field);
    expect(await answers()).toEqual([]);
  });

  it('is closed for every post after 28 days, whatever the link says', async () => {
    const { desk, reference, vote, answers } = await asked();
    const token = desk.token('survey', `${reference}#1`, 60 * day);
    await vote(4, 4);
    desk.later(28 * day);
    const page = await desk.call({ path: `/survey/${token}` });
    expect(page.status).toBe(410);
    expect(page.text).toContain('This survey has closed');
    const nonce = await desk.call({
      method: 'POST',
      path: `/survey/${token}/nonce`,
      json: { gesture: 'key' },
    });
    desk.later(1);
    const late = {
      method: 'POST',
      path: `/survey/${token}/vote`,
      json: { nonce: nonce.json.nonce, expected: 1, received: 1 },
    };
    expect((await desk.call(late)).json).toMatchObject({ status: 410, code: 'survey-closed' });
    const form = { confirm: 'yes', key: 'key-of-a-page', expected: '1', received: '1' };
    expect((await desk.post(`/survey/${token}/confirm`, form)).status).toBe(410);
    expect(await answers()).toHaveLength(1);
  });

  it('is not there for a resolution that asked none', async () => {
    const { desk, reference } = await asked();
    const token = desk.token('survey', `${reference}#2`);
    expect((await desk.call({ path: `/survey/${token}` })).status).toBe(404);
  });

  it('shows the first page again when a tap is missing', async () => {
    const { desk, path } = await asked();
    const { status, text } = await desk.post(`${path}/vote`, { expected: '4', comment: 'kept' });
    expect(status).toBe(400);
    expect(text).toMatch(/value="4" required checked/);
    expect(text).toContain('kept');
    expect(text).toContain('Choose one answer to each question');
  });
});
