import { describe, expect, it } from 'vitest';
import type { IntegrationDeps } from '../../../functions/integration-api/deps.ts';
import { routes } from '../../../functions/integration-api/routes.ts';
import { roles } from '../../../shared/domain/identity/roles.ts';
import { scopes } from '../../../shared/domain/integration/scopes.ts';
import { integrationDesk } from '../../support/builders/integration-desk.ts';
import { attempt } from '../../support/builders/webhooks.ts';
import { accessClaims } from '../../support/events/http-event.ts';

const staffPath = '/api/staff/webhooks';
const apiPath = '/api/v1/webhooks';
const crm = { url: 'https://crm.example.com/hooks', events: ['complaint.received', 'complaint.resolved'] };
const claims = accessClaims('wong', 'admin');

const webhookDesk = () => {
  const desk = integrationDesk();
  const staff = (path = '', json?: unknown) =>
    desk.call({ path: `${staffPath}${path}`, claims, ...(json !== undefined && { method: 'POST', json }) });
  const withKey = async () => {
    const { text } = await desk.key(['webhooks:manage']);
    return (path = '', json?: unknown) =>
      desk.call({ path: `${apiPath}${path}`, ...(json !== undefined && { method: 'POST', json }) }, text);
  };
  return { ...desk, staff, withKey };
};

describe('R050 registering webhooks', () => {
  it('shows the signing secret once, and keeps none', async () => {
    const { staff, webhooks } = webhookDesk();
    const { status, json } = await staff('', crm);
    expect(status).toBe(201);
    expect(json.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(json.webhook).toMatchObject({
      ...crm,
      enabled: true,
      version: 1,
      changedBy: { kind: 'staff', id: 'wong' },
    });
    const kept = JSON.stringify(await webhooks.versions()) + (await staff()).text;
    expect(kept).not.toContain(json.secret.slice(6));
    expect((await staff()).text).not.toMatch(/salt|ringKey/);
  });

  it('keeps each version with who made it, and refuses a change of what was changed meanwhile', async () => {
    const { staff, webhooks, later } = webhookDesk();
    const { id } = (await staff('', crm)).json.webhook;
    later(60);
    const changed = await staff(`/${id}`, { version: 1, enabled: false });
    expect(changed.json).toMatchObject({
      ...crm,
      enabled: false,
      version: 2,
      changedAt: '2026-11-24T02:01:00.000Z',
    });
    expect((await staff(`/${id}`, { version: 1, enabled: true })).json).toMatchObject({
      status: 409,
      code: 'webhook-changed',
    });
    expect(await webhooks.versions()).toHaveLength(2);
  });

  it('rotates: another secret, and until when the old one signs beside it', async () => {
    const { staff } = webhookDesk();
    const first = (await staff('', crm)).json;
    const second = (await staff(`/${first.webhook.id}/rotate-secret`, {})).json;
    expect(second.secret).not.toBe(first.secret);
    expect(second.webhook.oldSecretUntil).toBe('2026-11-25T02:00:00.000Z');
  });

  it('removes: it is in no list, told nothing, and cannot be changed', async () => {
    const { staff } = webhookDesk();
    const { id } = (await staff('', crm)).json.webhook;
    await staff(`/${id}/remove`, {});
    expect((await staff()).json.webhooks).toEqual([]);
    expect((await staff(`/${id}`, { version: 2, enabled: true })).json.code).toBe('webhook-unknown');
  });

  it.each([
    [422, 'webhook-needs-https', { ...crm, url: 'http://crm.example.com/' }],
    [422, 'webhook-address-refused', { ...crm, url: 'https://169.254.169.254/latest' }],
    [422, 'webhook-holds-credentials', { ...crm, url: 'https://a:b@crm.example.com/' }],
    [400, 'fields-invalid', { ...crm, url: 'file:///etc/passwd' }],
    [400, 'fields-invalid', { ...crm, url: 'no address' }],
    [400, 'fields-invalid', { ...crm, events: [] }],
    [400, 'fields-invalid', { ...crm, events: ['complaint.note-added'] }],
    [400, 'fields-invalid', { ...crm, secret: 'x' }],
  ])('answers %i %s', async (expected, code, body) => {
    const { staff, webhooks } = webhookDesk();
    const { status, json } = await staff('', body);
    expect([status, json.code]).toEqual([expected, code]);
    expect(await webhooks.versions()).toEqual([]);
    const { id } = (await staff('', crm)).json.webhook;
    if ('url' in body && code.startsWith('webhook'))
      expect((await staff(`/${id}`, { version: 1, url: body.url })).json.code).toBe(code);
  });

  it('takes twenty and no more', async () => {
    const { staff } = webhookDesk();
    for (let n = 0; n < 20; n++) expect((await staff('', crm)).status).toBe(201);
    expect((await staff('', crm)).json).toMatchObject({ status: 422, code: 'too-many-webhooks', most: 20 });
  });

  it('refuses a disabled administrator before it writes', async () => {
    const { staff, accounts, webhooks } = webhookDesk();
    accounts.delete('wong');
    expect((await staff('', crm)).json.code).toBe('account-disabled');
    expect(await webhooks.versions()).toEqual([]);
  });
});

describe('P13 whose webhooks a key sees', () => {
  it('shows a key its own ones, administrators all; another key finds nothing there', async () => {
    const { staff, withKey } = webhookDesk();
    const [shop, other] = [await withKey(), await withKey()];
    const { id } = (await shop('', crm)).json.webhook;
    await staff('', crm);
    expect((await shop()).json.webhooks.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await other()).json.webhooks).toEqual([]);
    expect((await staff()).json.webhooks).toHaveLength(2);
    for (const [path, body] of [
      [`/${id}`, { version: 1, enabled: false }],
      [`/${id}/rotate-secret`, {}],
      [`/${id}/remove`, {}],
      [`/${id}/deliveries`, undefined],
      [`/${id}/deliveries/x/redeliver`, {}],
    ] as const) {
      expect([path, (await other(path, body)).json.code]).toEqual([path, 'webhook-unknown']);
    }
    expect((await staff(`/${id}`, { version: 1, enabled: false })).json.enabled).toBe(false);
  });
});

describe('R050 the log of deliveries', () => {
  it('lists attempts page by page and sends one again, once, under its id', async () => {
    const { staff, attempts, queued } = webhookDesk();
    const { id } = (await staff('', crm)).json.webhook;
    for (let n = 1; n <= 51; n++)
      await attempts.keep(attempt({ webhookId: id, attempt: n, outcome: 'failed', status: 500 }));
    const first = (await staff(`/${id}/deliveries`)).json;
    expect(first.attempts).toHaveLength(50);
    expect(first.attempts[0]).toMatchObject({ attempt: 51, status: 500, durationMs: 12, requestId: 'r-1' });
    expect((await staff(`/${id}/deliveries?after=${first.after}`)).json.attempts).toHaveLength(1);

    const { deliveryId } = first.attempts[0];
    const again = await staff(`/${id}/deliveries/${deliveryId}/redeliver`, {});
    expect(again.json).toEqual({ deliveryId, attempt: 52 });
    expect(queued).toMatchObject([{ webhookId: id, deliveryId, attempt: 52, byHand: true }]);
    expect((await staff(`/${id}/deliveries/other/redeliver`, {})).json.code).toBe('delivery-unknown');
  });
});

describe('P13 who may call which route of the integration API', () => {
  const table = routes({} as IntegrationDeps).filter(({ policy }) => policy !== 'public');

  it.each(table.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', async (_name, one) => {
    const { call, key } = webhookDesk();
    const path = one.path.replaceAll(/\{\w+\}/g, 'x');
    const request = { method: one.method, path, ...(one.method === 'POST' && { json: {} }) };
    expect([401, 403]).toContain((await call(request)).status);
    if (one.policy !== 'public' && 'scope' in one.policy) {
      for (const scope of scopes) {
        const { json } = await call(request, (await key([scope])).text);
        expect([scope, json.code === 'scope-missing']).toEqual([scope, scope !== one.policy.scope]);
      }
      return;
    }
    for (const role of roles) {
      const { json } = await call({ ...request, claims: accessClaims('wong', role) });
      expect([role, json.code === 'not-permitted']).toEqual([role, role !== 'admin']);
    }
    expect((await call(request, (await key(scopes)).text)).status).toBe(403);
  });
});
