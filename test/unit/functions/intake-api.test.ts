import { describe, expect, it } from 'vitest';
import { customerDesk, hidden } from '../../support/builders/customer-desk.ts';

const good = { text: 'The cup is broken.', contact: { name: 'Emma', email: 'emma@example.com' } };
const form = { text: 'The cup is broken.', reach: 'emma@example.com', language: 'en' };

describe('POST /api/complaints', () => {
  it('takes a complaint in with exactly one write, and nothing else', async () => {
    const desk = customerDesk();
    const answer = await desk.submit(good);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      reference: expect.stringMatching(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/),
      receivedAt: desk.now(),
      statusUrl: expect.stringMatching(/^https:\/\/help\.example\.com\/receipt\/[\w.-]+$/),
      promises: {
        firstResponseDueAt: '2026-11-24T02:30:00.000Z',
        resolutionDueAt: '2026-11-24T10:00:00.000Z',
      },
    });
    expect(desk.calls).toEqual(['append']);
  });

  it('answers a retry with the same 201, hours later too, and writes nothing again', async () => {
    const desk = customerDesk();
    const key = { 'idempotency-key': 'one-and-the-same' };
    const first = await desk.submit(good, key);
    desk.later(5 * 3600);
    const second = await desk.submit({ contact: good.contact, text: `  ${good.text} ` }, key);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(desk.complaints.log.size).toBe(1);
  });

  it('refuses another body under the same key with 422, in the language of the caller', async () => {
    const desk = customerDesk();
    const key = { 'idempotency-key': 'one-and-the-same' };
    await desk.submit(good, key);
    const other = await desk.submit(
      { ...good, text: 'Something else' },
      { ...key, 'accept-language': 'zh-TW' },
    );
    expect(other.status).toBe(422);
    expect(other.json).toMatchObject({
      code: 'key-reused',
      title: expect.stringContaining('此 Idempotency-Key'),
    });
  });

  it.each([
    ['missing', undefined, 'idempotency-key-missing'],
    ['short', 'seven77', 'idempotency-key-broken'],
    ['long', 'x'.repeat(129), 'idempotency-key-broken'],
    ['with a space', 'two words here', 'idempotency-key-broken'],
    ['with a line break', 'line\nbreak-key', 'idempotency-key-broken'],
    ['in Chinese', '钥匙钥匙钥匙钥匙', 'idempotency-key-broken'],
  ])('refuses a key that is %s', async (_what, key, code) => {
    const desk = customerDesk();
    const answer = await desk.call({
      method: 'POST',
      path: '/api/complaints',
      json: good,
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe(code);
    expect(desk.writes()).toEqual([]);
  });

  const email = (address: unknown) => ({ ...good, contact: { email: address } });
  it.each([
    ['an unknown field', { ...good, priority: 'urgent' }, 'priority', 'unknown-field'],
    [
      'an unknown field of the contact',
      { ...good, contact: { ...good.contact, cc: 'x@example.com' } },
      'contact/cc',
      'unknown-field',
    ],
    [
      'a field named __proto__',
      JSON.parse('{"text":"a","contact":{"email":"a@example.com"},"__proto__":{"x":1}}'),
      '__proto__',
      'unknown-field',
    ],
    ['a text of the wrong type', { ...good, text: 7 }, 'text', 'invalid_type'],
    ['a text that is an array', { ...good, text: ['a'] }, 'text', 'invalid_type'],
    ['no text', { contact: good.contact }, 'text', 'invalid_type'],
    ['nothing but space', { ...good, text: ' \n\t ' }, 'text', 'too_small'],
    ['too long a text', { ...good, text: 'x'.repeat(8_001) }, 'text', 'too_big'],
    ['a lone surrogate', { ...good, text: 'broken \ud800 text' }, 'text', 'broken-text'],
    ['a control character in the text', { ...good, text: 'bell \u0007' }, 'text', 'control-character'],
    [
      'a line break in the name',
      { ...good, contact: { name: 'Emma\r\nBcc: x@example.com', email: 'a@example.com' } },
      'contact/name',
      'control-character',
    ],
    [
      'a line separator in the name',
      { ...good, contact: { name: 'Emma\u2028x', email: 'a@example.com' } },
      'contact/name',
      'control-character',
    ],
    ['a NUL in the order number', { ...good, orderNumber: 'SO\u0000' }, 'orderNumber', 'control-character'],
    ['no way to reach anybody', { ...good, contact: { name: 'Emma' } }, 'contact/email', 'contact-missing'],
    ['no contact', { text: 'a' }, 'contact', 'invalid_type'],
    ['a quoted address', email('"a b"@example.com'), 'contact/email', 'invalid_format'],
    ['an address with a comment', email('a(comment)@example.com'), 'contact/email', 'invalid_format'],
    ['an address with a name', email('Emma <a@example.com>'), 'contact/email', 'invalid_format'],
    ['two addresses', email('a@example.com,b@example.com'), 'contact/email', 'invalid_format'],
    ['a group', email('all:a@example.com;'), 'contact/email', 'invalid_format'],
    [
      'an address with a line break',
      email('a@example.com\r\nBcc:b@example.com'),
      'contact/email',
      'invalid_format',
    ],
    ['an address of 255 characters', email(`a@${'b'.repeat(249)}.com`), 'contact/email', 'too_big'],
    ['an unknown wish', { ...good, desiredRemedy: 'revenge' }, 'desiredRemedy', 'invalid_value'],
    ['half a day', { ...good, expectedDays: 1.5 }, 'expectedDays', 'invalid_type'],
    ['another language', { ...good, language: 'fr' }, 'language', 'invalid_value'],
  ])('names the field of %s', async (_what, body, field, code) => {
    const desk = customerDesk();
    const { status, json, headers } = await desk.submit(body, { 'accept-language': 'zh-CN' });
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(json).toMatchObject({ code: 'fields-invalid', title: '有些内容需要更正。' });
    expect(json.errors).toContainEqual({ field, code, message: expect.stringMatching(/\p{Script=Han}/u) });
    expect(desk.writes()).toEqual([]);
  });

  const raw = (body: string | undefined, type = 'application/json') => ({
    method: 'POST' as const,
    path: '/api/complaints',
    ...(body !== undefined && { body }),
    headers: { 'content-type': type, 'idempotency-key': 'a-good-key' },
  });
  it.each([
    ['an empty body', raw(''), 400, 'body-missing'],
    ['no body', raw(undefined), 400, 'body-missing'],
    ['broken JSON', raw('{"text":'), 400, 'body-broken'],
    ['64 KB and a byte', raw(JSON.stringify({ text: 'x'.repeat(65_537 - 11) })), 413, 'body-too-large'],
    ['a wrong type', raw('<xml/>', 'text/xml'), 415, 'content-type-unknown'],
    [
      'a form',
      raw('text=a&contact/email=a@example.com', 'application/x-www-form-urlencoded'),
      415,
      'content-type-unknown',
    ],
    ['a list', raw('[]'), 400, 'fields-invalid'],
    ['null', raw('null'), 400, 'fields-invalid'],
    ['a depth of 10,000', raw(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), 400, 'fields-invalid'],
  ])('answers %s with what is wrong', async (_what, call, status, code) => {
    const desk = customerDesk();
    const answer = await desk.call(call);
    expect(answer.status).toBe(status);
    expect(answer.json.code).toBe(code);
    expect(answer.text).not.toMatch(/ at |node:|\.ts/);
    expect(desk.writes()).toEqual([]);
  });

  it('keeps zero-width, right-to-left and Chinese text as it was typed', async () => {
    const desk = customerDesk();
    const text = 'ما\u200dحدث \u202eabc 杯子坏了👨‍👩‍👧';
    const { json } = await desk.submit({ ...good, text });
    const first = await desk.complaints.event(json.reference, 1);
    expect(first?.type === 'received' && first.data.submission.text).toBe(text.normalize('NFC'));
  });

  it('is of the language in the body, else of the caller', async () => {
    const desk = customerDesk();
    const one = await desk.submit({ ...good, language: 'zh-TW' }, { 'accept-language': 'en' });
    const two = await desk.submit(good, { 'accept-language': 'zh-Hans-CN,en;q=0.5' });
    expect((await desk.head(one.json.reference)).state.language).toBe('zh-TW');
    expect((await desk.head(two.json.reference)).state.language).toBe('zh-CN');
  });
});

describe('the complaint form', () => {
  async function open() {
    const desk = customerDesk();
    const page = await desk.call({ path: '/complaint' });
    desk.later(20);
    return { desk, key: hidden(page.text, 'key'), page };
  }

  it('has a fresh key in each page and is never cached', async () => {
    const { desk, key, page } = await open();
    expect(page.headers['cache-control']).toBe('no-store');
    expect(key).toMatch(/^\w{26}$/);
    expect(hidden((await desk.call({ path: '/complaint' })).text, 'key')).not.toBe(key);
    expect(desk.calls).toEqual([]);
  });

  it('answers a plain form with a receipt; a second tap leads to the same one', async () => {
    const { desk, key } = await open();
    const first = await desk.post('/complaint', { ...form, key });
    const second = await desk.post('/complaint', { ...form, key });
    expect(first.status).toBe(303);
    expect(first.headers.location).toMatch(/^\/receipt\/[\w.-]+\?lang=en$/);
    expect(second.headers.location).toBe(first.headers.location);
    expect(desk.complaints.log.size).toBe(1);
  });

  it('R004 carries the region that the link named, through another language and a correction, and routes by it', async () => {
    const { desk } = await open();
    const page = await desk.call({ path: '/complaint?region=CN-GD' });
    expect(hidden(page.text, 'region')).toBe('CN-GD');
    expect(page.text).toContain('href="/complaint?region=CN-GD&amp;lang=zh-CN"');
    const sent = { ...form, key: hidden(page.text, 'key'), region: 'CN-GD' };
    desk.later(9);
    const again = await desk.post('/complaint', { ...sent, text: ' ' });
    expect([again.status, hidden(again.text, 'region')]).toEqual([400, 'CN-GD']);
    expect((await desk.post('/complaint', sent)).status).toBe(303);
    const [received] = [...desk.complaints.log.values()].at(-1) ?? [];
    expect(received?.type === 'received' && received.data.submission.region).toBe('CN-GD');
    expect((await desk.call({ path: '/complaint?region=%22%3E%3Cscript%3E' })).text).not.toContain(
      'name="region"',
    );
  });

  it('takes an address or a phone number in one field, in full-width signs too', async () => {
    const { desk } = await open();
    for (const [typed, contact] of [
      ['wang＠example．com', { email: 'wang@example.com' }],
      ['\u200bemma@example.com\u202c', { email: 'emma@example.com' }],
      ['＋８６ 138 0013 8000', { phone: '+86 138 0013 8000' }],
    ] as const) {
      const key = hidden((await desk.call({ path: '/complaint' })).text, 'key');
      desk.later(9);
      const answer = await desk.post('/complaint', { ...form, reach: typed, key });
      expect(answer.status).toBe(303);
      const last = [...desk.complaints.log.values()].at(-1)?.[0];
      expect(last?.type === 'received' && last.data.submission.contact).toEqual(contact);
    }
  });

  it('shows the page again with everything typed and a summary that leads to each wrong field', async () => {
    const { desk, key } = await open();
    const typed = {
      text: ' \n ',
      reach: 'not"an<address>@x',
      orderNumber: '<b>SO-1</b>',
      product: 'Cup "blue" \u202e',
      desiredRemedy: 'refund',
      expectedDays: '400',
    };
    const { status, text } = await desk.post('/complaint?lang=zh-CN', { ...typed, key, language: 'zh-CN' });
    expect(status).toBe(400);
    expect(text).toContain('lang="zh-CN"');
    expect(hidden(text, 'key')).toBe(key);
    expect(text).toMatch(/class="problems" role="alert".*href="#text".*href="#reach".*href="#expectedDays"/s);
    expect(text).toContain('&lt;b&gt;SO-1&lt;/b&gt;');
    expect(text).toContain('not&quot;an&lt;address&gt;@x');
    expect(text).toContain('Cup &quot;blue&quot; \u202e');
    expect(text).toMatch(/value="refund" selected/);
    expect(text).toContain('value="400"');
    expect(text).toMatch(/<details open>/);
    expect(text).toMatch(
      /id="reach" name="reach" aria-describedby="reach-hint reach-problem" aria-invalid="true"/,
    );
    expect(text).not.toMatch(/<b>SO|id="orderNumber"[^>]*aria-invalid/);
    expect(desk.writes()).toEqual([]);
  });

  it('refuses a field it does not have, and says so on the page', async () => {
    const { desk, key } = await open();
    const { status, text } = await desk.post('/complaint', { ...form, key, ownerId: 'me' });
    expect(status).toBe(400);
    expect(text).toContain('This form was changed on the way');
    expect(desk.writes()).toEqual([]);
  });

  it('keeps what was typed under a key that was used for another complaint, and gives it a new key', async () => {
    const { desk, key } = await open();
    await desk.post('/complaint', { ...form, key });
    const { status, text } = await desk.post('/complaint', { ...form, text: 'And the spoon too.', key });
    expect(status).toBe(422);
    expect(text).toContain('And the spoon too.');
    expect(hidden(text, 'key')).not.toBe(key);
  });

  it('answers a form that is too large, or is none, with a page that leads back', async () => {
    const { desk } = await open();
    const large = await desk.post('/complaint?lang=zh-TW', { text: 'x'.repeat(65_536) });
    expect(large.status).toBe(413);
    expect(large.text).toContain('href="/complaint?lang=zh-TW"');
    expect(large.text).toContain('64 KB');
    expect((await desk.call({ method: 'POST', path: '/complaint' })).status).toBe(400);
    expect((await desk.call({ method: 'POST', path: '/complaint', json: {} })).status).toBe(415);
  });

  it.each([
    ['whose invisible field is filled in', { website: 'https://spam.example' }, 20],
    ['that was filled in within three seconds', {}, 2],
    ['with a key that no page made', { key: 'made-up-by-a-program' }, 20],
  ])('stores a form %s, but owes it no mail', async (_what, more, seconds) => {
    const desk = customerDesk();
    const key = hidden((await desk.call({ path: '/complaint' })).text, 'key');
    desk.later(seconds);
    const answer = await desk.post('/complaint', { ...form, key, ...more });
    expect(answer.status).toBe(303);
    const [event] = [...desk.complaints.log.values()][0] ?? [];
    expect(event?.type === 'received' && event.data.suspect).toBe(true);
  });

  it('owes a mail to a form that a person filled in', async () => {
    const { desk, key } = await open();
    await desk.post('/complaint', { ...form, key });
    const [event] = [...desk.complaints.log.values()][0] ?? [];
    expect(event?.type === 'received' && event.data).not.toHaveProperty('suspect');
  });
});

describe('the receipt', () => {
  it('shows what was typed, the state and the promises, and never a reply', async () => {
    const desk = customerDesk();
    const { json } = await desk.submit({ ...good, text: '<script>alert(1)</script>', orderNumber: 'SO-7' });
    await desk.command(json.reference, { type: 'reply', data: { text: 'A secret reply' } });
    await desk.command(json.reference, { type: 'add-note', data: { text: 'A secret note' } });
    await desk.command(json.reference, { type: 'investigate', data: {} });
    const { status, text } = await desk.call({ path: new URL(json.statusUrl).pathname });
    expect(status).toBe(200);
    expect(text).toContain(json.reference);
    expect(text).toContain('We are looking into it');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('SO-7');
    expect(text).toMatch(/<time datetime="2026-11-24T02:30:00.000Z">/);
    expect(text).not.toMatch(/secret|<form/);
    expect(desk.writes().length).toBe(1);
  });

  it('opens for 30 days and for receipt links only', async () => {
    const desk = customerDesk();
    const { json } = await desk.submit(good);
    const path = new URL(json.statusUrl).pathname;
    for (const purpose of ['confirm', 'status', 'survey', 'unsubscribe'] as const) {
      const answer = await desk.call({ path: `/receipt/${desk.token(purpose, json.reference)}` });
      expect(answer.status).toBe(404);
    }
    desk.later(29 * 86_400);
    expect((await desk.call({ path })).status).toBe(200);
    desk.later(3 * 86_400);
    const gone = await desk.call({ path: `${path}?lang=zh-CN` });
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('链接已过期');
    expect((await desk.call({ path: '/receipt/garbage' })).status).toBe(404);
  });
});
