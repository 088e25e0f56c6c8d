import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const path = '/api/staff/api-keys';
const wong: Actor = { kind: 'staff', id: 'wong', roles: ['admin'] };
const shop = { name: '网店', scopes: ['complaints:write'] };

const keyDesk = () => {
  const desk = staffDesk();
  const post = (json: unknown, at = path) =>
    desk.call({ method: 'POST', path: at, json, claims: claimsOf(wong) });
  return {
    ...desk,
    make: post,
    revoke: (id: string) => post({}, `${path}/${id}/revoke`),
    list: async () => (await desk.get(path, wong)).json,
  };
};

describe('R127 keys of other systems', () => {
  it('shows a key once and keeps nothing that could be turned back into it', async () => {
    const { make, list, deps } = keyDesk();
    const { status, json } = await make(shop);
    expect(status).toBe(201);
    expect(json.secret).toMatch(/^rk_[0-9a-z]{26}_[A-Za-z0-9_-]{43}$/);
    const [, , ...secret] = json.secret.split('_');
    const kept = JSON.stringify(await deps.apiKeys.list());
    expect(kept).not.toContain(secret.join('_'));
    expect(JSON.stringify(await list())).not.toMatch(new RegExp(`${secret.join('_')}|ash`));
  });

  it('lists name, scopes, state and who made it when, the newest first', async () => {
    const { make, list, later } = keyDesk();
    await make(shop);
    later(60);
    await make({ name: 'CRM', scopes: ['complaints:read', 'complaints:write'], expiresOn: '2026-12-31' });
    expect((await list()).keys).toMatchObject([
      {
        name: 'CRM',
        scopes: ['complaints:write', 'complaints:read'],
        state: 'active',
        createdBy: 'wong',
        expiresAt: '2026-12-31T23:59:59.999Z',
      },
      { name: '网店', state: 'active', createdAt: '2026-11-24T02:00:00.000Z' },
    ]);
  });

  it('keeps who revoked it first and when; again changes nothing', async () => {
    const { make, revoke, list, later } = keyDesk();
    const { id } = (await make(shop)).json.key;
    later(60);
    const revoked = { state: 'revoked', revokedBy: 'wong', revokedAt: '2026-11-24T02:01:00.000Z' };
    expect((await revoke(id)).json).toMatchObject(revoked);
    later(60);
    expect((await revoke(id)).json).toMatchObject(revoked);
    expect((await list()).keys).toMatchObject([revoked]);
    expect((await revoke('nobody')).json).toMatchObject({ status: 404, code: 'api-key-unknown' });
  });

  it.each([
    ['name', { name: ' ' }],
    ['scopes', { scopes: [] }],
    ['scopes/0', { scopes: ['everything'] }],
    ['expiresOn', { expiresOn: '2026-02-30' }],
    ['admin', { admin: true }],
  ])('refuses a broken %s and names it: %j', async (field, broken) => {
    const { make, list } = keyDesk();
    const { status, json } = await make({ ...shop, ...broken });
    expect([status, json.errors?.[0]?.field]).toEqual([400, field]);
    expect((await list()).keys).toEqual([]);
  });

  it('refuses a last day that is over, and a disabled administrator', async () => {
    const { make, accounts, list } = keyDesk();
    expect((await make({ ...shop, expiresOn: '2026-11-23' })).json.code).toBe('date-past');
    accounts.delete('wong');
    expect((await make(shop)).json.code).toBe('account-disabled');
    expect((await list()).keys).toEqual([]);
  });
});
