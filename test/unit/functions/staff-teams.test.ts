import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { lin } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

/** Chen leads and manages. */
const manager: Actor = { kind: 'staff', id: 'chen', roles: ['lead', 'manager'] };
const path = '/api/staff/definitions/team/logistics';
const value = {
  lead: 'chen',
  manager: 'zhao',
  quiet: true,
  language: 'zh-CN',
  warnFrom: { owner: 50, lead: 80 },
};

describe('R140 teams: who leads, and who wants quiet', () => {
  const save = (json: unknown, who: Actor = manager, at = path) =>
    staffDesk().call({ method: 'POST', path: at, json, claims: claimsOf(who) });

  it('a manager saves the team of a department', async () => {
    const { status, json } = await save({ version: 0, value });
    expect([status, json.versions[0].value, json.findings]).toEqual([200, value, []]);
  });

  it('says what would leave a mail without its reader, and saves it all the same', async () => {
    const { status, json } = await save({ version: 0, value: {} });
    expect(status).toBe(200);
    expect(json.findings.map(({ code, field }: never) => [code, field])).toEqual([
      ['team-without-lead', 'value/lead'],
      ['team-without-manager', 'value/manager'],
    ]);
  });

  it.each([
    [400, 'value/warnFrom/lead', { warnFrom: { lead: 101 } }],
    [400, 'value/warnFrom/boss', { warnFrom: { boss: 50 } }],
    [400, 'value/members', { members: ['lin'] }],
    [400, 'value/lead', { lead: 'a b' }],
  ])('refuses with %i a broken %s', async (expected, field, broken) => {
    const { status, json } = await save({ version: 0, value: broken });
    expect([status, json.errors?.[0]?.field]).toEqual([expected, field]);
  });

  it('refuses a department that is none, and an agent', async () => {
    const other = await save({ version: 0, value }, manager, '/api/staff/definitions/team/kitchen');
    expect([other.status, other.json.code]).toEqual([422, 'team-invalid']);
    expect((await save({ version: 0, value }, lin)).json.code).toBe('not-permitted');
  });
});
