import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../shared/domain/complaints/card.ts';
import { languages } from '../../../shared/domain/language.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { customer, lin } from '../../support/builders/complaints.ts';
import { integrationDesk } from '../../support/builders/integration-desk.ts';
import { policyOf } from '../../support/builders/policies.ts';

const path = '/api/v1/complaints';
const body = {
  text: '包裹破损，客服没有回复。',
  contact: { phone: '+86 138 0013 8000' },
  orderNumber: 'SO-1',
};
const complain = (json: unknown = body, idempotencyKey = 'order-77-1') => ({
  method: 'POST',
  path,
  json,
  headers: { 'idempotency-key': idempotencyKey },
});

afterEach(() => vi.restoreAllMocks());

describe('R127 complaints of other systems', () => {
  it('takes a complaint in: channel api, by the key, unconfirmed, from when the customer said it', async () => {
    const { call, key, complaints } = integrationDesk();
    const { text, id } = await key(['complaints:write']);
    const happenedAt = '2026-11-24T09:00:00+08:00';
    const { status, json } = await call(complain({ ...body, happenedAt }), text);
    expect(status).toBe(201);
    expect(json.statusUrl).toMatch(/^https:\/\/help\.example\.com\/receipt\//);
    const [first] = await complaints.since(json.reference, 0);
    expect(first).toMatchObject({
      actor: { kind: 'integrator', id },
      data: { channel: 'api', happenedAt: '2026-11-24T01:00:00.000Z' },
      state: { channel: 'api' },
    });
    expect(first?.state.customerId).toBeUndefined();
    expect(json.promises.firstResponseDueAt).toBeDefined();
  });

  it('answers a retry with the same complaint, another body with 422; keys of two systems never meet', async () => {
    const { call, key } = integrationDesk();
    const shop = await key(['complaints:write']);
    const crm = await key(['complaints:write']);
    const once = await call(complain(), shop.text);
    expect((await call(complain(), shop.text)).json).toEqual(once.json);
    const other = await call(complain({ ...body, text: 'Other' }), shop.text);
    expect([other.status, other.json.code]).toEqual([422, 'key-reused']);
    const foreign = await call(complain({ ...body, text: 'Other' }), crm.text);
    expect(foreign.status).toBe(201);
    expect(foreign.json.reference).not.toBe(once.json.reference);
  });

  it.each([
    ['happened-in-future', 422, complain({ ...body, happenedAt: '2026-11-24T02:00:01Z' })],
    ['fields-invalid', 400, complain({ ...body, happenedAt: '2026-11-24' })],
    ['fields-invalid', 400, complain({ ...body, channel: 'phone' })],
    ['fields-invalid', 400, complain({ ...body, confirmed: true })],
    ['idempotency-key-missing', 400, { ...complain(), headers: {} }],
    [
      'content-type-unknown',
      415,
      { method: 'POST', path, form: { text: 'x', 'contact/phone': '13800138000' } },
    ],
  ])('refuses with %s', async (code, expected, request) => {
    const { call, key } = integrationDesk();
    const { status, json } = await call(request, (await key(['complaints:write'])).text);
    expect([status, json.code]).toEqual([expected, code]);
  });

  it('shows a complaint and what happened to it, without what colleagues write to each other', async () => {
    const desk = integrationDesk();
    const { text } = await desk.key(['complaints:write', 'complaints:read']);
    const { reference } = (await desk.call(complain(), text)).json;
    const act = (type: 'reply' | 'add-note' | 'customer-write', words: string) =>
      executeCommand(desk, {
        reference,
        command: { type, data: { text: words } },
        commandId: `command-${words}`,
        actor: type === 'customer-write' ? customer : lin,
        at: desk.later(60),
        expectedSequence: 0,
        onConflict: 'retry',
      });
    await act('reply', 'We look into it.');
    await act('add-note', 'He called twice, be careful.');
    await act('customer-write', 'Thank you!');

    const read = await desk.call({ path: `${path}/${reference}` }, text);
    expect(read.json).toMatchObject({
      reference,
      channel: 'api',
      confirmed: false,
      submission: { text: body.text, contact: body.contact },
    });
    expect(read.text).not.toMatch(/Hash|careful/);

    const all = (await desk.call({ path: `${path}/${reference}/changes` }, text)).json;
    expect(all.changes.map((change: { type: string }) => change.type)).toEqual([
      'received',
      'replied',
      'customer-wrote',
    ]);
    expect(all.changes[1]).toMatchObject({ by: 'staff', text: 'We look into it.', sequence: 2 });
    expect(JSON.stringify(all)).not.toContain('careful');
    const next = `${path}/${reference}/changes?after=${all.after}`;
    expect((await desk.call({ path: next }, text)).json).toEqual({
      changes: [],
      after: all.after,
      more: false,
    });
    await act('reply', 'You are welcome.');
    expect((await desk.call({ path: next }, text)).json.changes).toHaveLength(1);
  });

  it('lists changes page by page', async () => {
    const desk = integrationDesk();
    const { text } = await desk.key(['complaints:write', 'complaints:read']);
    const { reference } = (await desk.call(complain(), text)).json;
    for (let n = 0; n < 105; n++) {
      await executeCommand(desk, {
        reference,
        command: { type: 'customer-write', data: { text: `Line ${n}` } },
        commandId: `line-${n}`,
        actor: customer,
        at: desk.later(1),
        expectedSequence: 0,
        onConflict: 'retry',
      });
    }
    const first = (await desk.call({ path: `${path}/${reference}/changes` }, text)).json;
    expect([first.changes.length, first.more]).toEqual([100, true]);
    const rest = (await desk.call({ path: `${path}/${reference}/changes?after=${first.after}` }, text)).json;
    expect([rest.changes.length, rest.more]).toEqual([6, false]);
  });

  it('lists complaints without a word that anybody wrote', async () => {
    const desk = integrationDesk();
    const { text } = await desk.key(['complaints:write', 'complaints:read']);
    const { reference } = (await desk.call(complain(), text)).json;
    const first = await desk.complaints.event(reference, 1);
    if (first?.type !== 'received') throw new Error('not received');
    await desk.cards.put(cardOf(first, first, policyOf));
    const answer = await desk.call({ path: `${path}?department=customer-service` }, text);
    expect(answer.json.complaints).toMatchObject([{ reference, sequence: 1, status: 'received' }]);
    expect(answer.text).not.toContain('包裹');
    expect((await desk.call({ path: `${path}?state=settled` }, text)).json.complaints).toEqual([]);
    expect((await desk.call({ path: `${path}?owner=lin` }, text)).status).toBe(400);
  });

  it.each(['R-0000-0000-000', 'nonsense'])('knows no complaint %s', async (reference) => {
    const { call, key } = integrationDesk();
    const { text } = await key(['complaints:read']);
    for (const below of ['', '/changes'])
      expect((await call({ path: `${path}/${reference}${below}` }, text)).json.code).toBe(
        'complaint-unknown',
      );
  });
});

describe('P13 who may call the integration API', () => {
  it('refuses no key, garbage, a foreign secret and a key that never was, all alike', async () => {
    const { call, key } = integrationDesk();
    const one = await key(['complaints:read']);
    const two = await key(['complaints:read']);
    const foreign = `${one.text.slice(0, 30)}${two.text.slice(30)}`;
    const nobody = one.text.replace(one.id, '0'.repeat(26));
    expect((await call({ path })).json).toMatchObject({ status: 401, code: 'api-key-missing' });
    for (const wrong of ['x', 'rk_', foreign, nobody, `${one.text}x`, one.text.toUpperCase()]) {
      const { status, json, headers } = await call({ path }, wrong);
      expect([wrong, status, json.code]).toEqual([wrong, 401, 'api-key-wrong']);
      expect(headers['www-authenticate']).toBe('Bearer');
    }
    const basic = { path, headers: { authorization: `Basic ${one.text}` } };
    expect((await call(basic)).json.code).toBe('api-key-missing');
  });

  it('refuses a staff token and does not take a scope from a header', async () => {
    const { call, key } = integrationDesk();
    const claims = { token_use: 'access', username: 'wong', 'cognito:groups': ['admin'] };
    expect((await call({ path, claims })).status).toBe(401);
    const { text } = await key(['complaints:read']);
    const forged = { ...complain(), headers: { ...complain().headers, 'x-scope': 'complaints:write' } };
    expect((await call(forged, text)).json).toMatchObject({
      status: 403,
      code: 'scope-missing',
      scope: 'complaints:write',
    });
  });

  it.each(languages)('tells a key of too few scopes which one it needs, in %s', async (lang) => {
    const { call, key } = integrationDesk();
    const { text } = await key(['complaints:write']);
    const { json } = await call({ path: `${path}?lang=${lang}` }, text);
    expect(json.title).toContain('complaints:read');
    if (lang !== 'en') expect(json.title).not.toMatch(/administrator|\{\{/);
  });

  it('refuses a key in the address, even beside a right header', async () => {
    const { call, key } = integrationDesk();
    const { text } = await key(['complaints:read']);
    for (const address of [
      `${path}?api_key=${text}`,
      `${path}?${text}=1`,
      `${path}?x=a${encodeURIComponent(text)}`,
    ]) {
      const { status, json } = await call({ path: address }, text);
      expect([status, json.code]).toEqual([400, 'key-in-address']);
    }
    expect((await call({ path: `${path}/${text}` }, text)).json.code).toBe('key-in-address');
  });

  it('refuses a revoked key within a minute, and an expired one at once', async () => {
    const { call, key, apiKeys, later } = integrationDesk();
    const shop = await key(['complaints:read']);
    const crm = await key(['complaints:read'], '2026-11-24');
    expect((await call({ path }, shop.text)).status).toBe(200);
    await apiKeys.revoke(shop.id, { at: later(1), staffId: 'wong' });
    later(60);
    expect((await call({ path }, shop.text)).json.code).toBe('api-key-revoked');
    expect((await call({ path }, crm.text)).status).toBe(200);
    later(22 * 3600);
    expect((await call({ path }, crm.text)).json.code).toBe('api-key-expired');
  });

  it('reads a key once a minute and notes its use once a day', async () => {
    const { call, key, apiKeys, keyReads, keyUses, later } = integrationDesk();
    const { text, id } = await key(['complaints:read']);
    for (let n = 0; n < 5; n++) await call({ path }, text);
    expect(keyReads()).toBe(1);
    expect((await apiKeys.find(id))?.lastUsedOn).toBe('2026-11-24');
    later(61);
    await call({ path }, text);
    expect(keyReads()).toBe(2);
    later(86_400);
    await call({ path }, text);
    expect((await apiKeys.find(id))?.lastUsedOn).toBe('2026-11-25');
    expect(keyUses()).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('says in its usage line which key asked, and never the key', async () => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const { call, key } = integrationDesk();
    const { text, id } = await key(['complaints:read']);
    await call({ path }, text);
    await call({ path: `${path}?k=${text}` });
    const usage = lines.filter((line) => line.includes('"usage":1'));
    expect(usage[0]).toContain(`"by":"key:${id}"`);
    expect(lines.join('')).not.toContain(text.slice(30));
  });
});
