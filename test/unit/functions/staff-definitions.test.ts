import { describe, expect, it } from 'vitest';
import { chen, lin } from '../../support/builders/complaints.ts';
import { reply } from '../../support/builders/definitions.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const list = '/api/staff/definitions/canned-reply';
const path = `${list}/on-its-way`;
const changed = { ...reply, name: 'Parcel left' };

function definitionDesk() {
  const desk = staffDesk();
  const save = (json: unknown, who = chen, at = path) =>
    desk.call({ method: 'POST', path: at, json, claims: claimsOf(who) });
  return { ...desk, save };
}

describe('definitions: what a company defines for itself', () => {
  it('R251 every change is a version with its author; the list shows the newest', async () => {
    const { save, get, later } = definitionDesk();
    expect((await save({ version: 0, value: reply })).status).toBe(200);
    later(60);
    const { json } = await save({ version: 1, value: changed, retired: true });
    expect(json.versions.map(({ version, changedAt }: never) => [version, changedAt])).toEqual([
      [2, '2026-11-24T02:01:00.000Z'],
      [1, '2026-11-24T02:00:00.000Z'],
    ]);
    expect(json.versions[0]).toMatchObject({ value: changed, retired: true, changedBy: 'chen' });
    expect((await get(list, lin)).json.definitions).toEqual([json.versions[0]]);
    expect((await get(path, lin)).json.versions).toEqual(json.versions);
  });

  it('the same change again is the same change; another one at the same version is refused', async () => {
    const { save } = definitionDesk();
    const first = await save({ version: 0, value: reply });
    expect((await save({ version: 0, value: reply })).json.versions).toEqual(first.json.versions);
    expect((await save({ version: 0, value: changed })).json.code).toBe('definition-exists');
    await save({ version: 1, value: changed });
    const late = await save({ version: 1, value: reply });
    expect(late.json).toMatchObject({ status: 409, code: 'definition-changed', newest: 2 });
    expect((await save({ version: 5, value: reply })).json.code).toBe('definition-changed');
    expect((await save({ version: 1, value: reply }, chen, `${list}/other`)).json.code).toBe(
      'definition-unknown',
    );
  });

  it.each([
    ['value/name', { version: 0, value: { ...reply, name: ' ' } }],
    ['value/text', { version: 0, value: { ...reply, text: {} } }],
    ['value/text/fr', { version: 0, value: { ...reply, text: { fr: 'Bonjour' } } }],
    ['value/script', { version: 0, value: { ...reply, script: 'x' } }],
    ['value', { version: 0 }],
    ['version', { version: -1, value: reply }],
    ['version', { version: 1.5, value: reply }],
  ])('refuses a broken %s and names it', async (field, body) => {
    const { save, definitions } = definitionDesk();
    const { status, json } = await save(body);
    expect([status, json.errors?.[0]?.field]).toEqual([400, field]);
    expect(await definitions.versions('canned-reply')).toEqual([]);
  });

  it('refuses an id that is none, a kind that is none, and whoever may not change it', async () => {
    const { save, get, accounts } = definitionDesk();
    expect((await save({ version: 0, value: reply }, chen, `${list}/a%20b`)).status).toBe(400);
    expect((await get('/api/staff/definitions/spell', lin)).status).toBe(404);
    expect((await get(path, lin)).json.code).toBe('definition-unknown');
    expect((await save({ version: 0, value: reply }, lin)).json.code).toBe('not-permitted');
    accounts.delete('chen');
    expect((await save({ version: 0, value: reply })).json.code).toBe('account-disabled');
  });
});
