import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const { gatewayUrl, outputs } = stackUnderTest();

async function send(path: string, authorization: string, json?: unknown) {
  const response = await fetch(`${gatewayUrl}${path}`, {
    method: json === undefined ? 'GET' : 'POST',
    headers: {
      authorization,
      ...(json !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
  return { status: response.status, body: (await response.json()) as any };
}

async function admin() {
  const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'admin', demoPassword);
  return (path: string, json?: unknown) => send(`/api/staff/${path}`, `Bearer ${token}`, json);
}

describe('R127 the integration API on the deployed stack', () => {
  it('passes a complaint on, reads and follows it with a key that an administrator made', async () => {
    const staff = await admin();
    const scopes = ['complaints:write', 'complaints:read'];
    const made = await staff('api-keys', { name: 'Web shop', scopes });
    expect(made.status).toBe(201);
    const key = `Bearer ${made.body.secret}`;

    const text = 'The parcel came broken.';
    const contact = { email: 'shopper@example.com' };
    const taken = await send('/api/v1/complaints', key, { text, contact });
    expect(taken.status).toBe(201);
    const { reference } = taken.body;
    expect((await send(`/api/v1/complaints/${reference}`, key)).body).toMatchObject({
      reference,
      channel: 'api',
      submission: { text, contact },
    });
    expect((await send(`/api/v1/complaints/${reference}/changes`, key)).body.changes).toMatchObject([
      { sequence: 1, type: 'received', by: 'integrator' },
    ]);
    await until('the complaint in the list', async () => {
      const { body } = await send('/api/v1/complaints?department=customer-service', key);
      return body.complaints.find((one: { reference: string }) => one.reference === reference);
    });
    const listed = (await staff('api-keys')).body.keys[0];
    expect(listed).toMatchObject({ id: made.body.key.id, state: 'active', lastUsedOn: expect.any(String) });
  });

  it('refuses a revoked key, one of too few scopes, one in the address, and none', async () => {
    const staff = await admin();
    const { body } = await staff('api-keys', { name: 'CRM', scopes: ['complaints:read'] });
    const key = `Bearer ${body.secret}`;
    const complaint = { text: 'x', contact: { email: 'a@example.com' } };
    expect((await send('/api/v1/complaints', key, complaint)).body.code).toBe('scope-missing');
    expect((await send(`/api/v1/complaints?key=${body.secret}`, key)).body.code).toBe('key-in-address');
    expect((await send('/api/v1/complaints', 'Bearer x')).status).toBe(401);
    // Never used before it is revoked, so that no process remembers it for its minute.
    const other = (await staff('api-keys', { name: 'Old', scopes: ['complaints:read'] })).body;
    expect((await staff(`api-keys/${other.key.id}/revoke`, {})).body.state).toBe('revoked');
    const refused = await send('/api/v1/complaints', `Bearer ${other.secret}`);
    expect(refused.body).toMatchObject({ status: 401, code: 'api-key-revoked' });
  });

  it('serves the reference and its document', async () => {
    const document = await fetch(`${gatewayUrl}/api/openapi.json`);
    expect(((await document.json()) as { openapi: string }).openapi).toBe('3.1.0');
    const page = await fetch(`${gatewayUrl}/api-reference/integration?lang=zh-TW`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });
});
