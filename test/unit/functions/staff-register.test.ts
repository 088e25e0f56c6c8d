import { describe, expect, it } from 'vitest';
import { chen, lin } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const path = '/api/staff/register';
const nanshan = {
  kind: 'supplier',
  id: 'nanshan',
  name: '南山五金',
  email: 'fuwu@nanshan.example',
  language: 'zh-CN',
};

const registerDesk = () => {
  const desk = staffDesk();
  const save = (json: unknown, who = chen) =>
    desk.call({ method: 'POST', path, json, claims: claimsOf(who) });
  return { ...desk, save };
};

describe('R006, R066 the register of suppliers and departments', () => {
  it('adds, changes and disables, and keeps who did it when', async () => {
    const desk = registerDesk();
    expect((await desk.save(nanshan)).json.suppliers).toHaveLength(2);
    desk.later(60);
    const { status, json } = await desk.save({ ...nanshan, name: '南山五金厂', enabled: false, version: 1 });
    expect(status).toBe(200);
    expect(json.suppliers).toContainEqual({
      ...nanshan,
      name: '南山五金厂',
      enabled: false,
      version: 2,
      updatedAt: '2026-11-24T02:01:00.000Z',
      updatedBy: 'chen',
    });
  });

  it('says whether the id is taken or somebody was faster; the same change again is the same change', async () => {
    const { save } = registerDesk();
    expect((await save(nanshan)).status).toBe(200);
    expect((await save(nanshan)).status).toBe(200);
    expect((await save({ ...nanshan, name: 'Other' })).json).toMatchObject({
      status: 409,
      code: 'respondent-exists',
    });
    expect((await save({ ...nanshan, name: 'Other', version: 7 })).json).toMatchObject({
      status: 409,
      code: 'respondent-changed',
    });
  });

  it.each([
    ['id', { id: 'Nan Shan' }],
    ['id', { id: 'x' }],
    ['name', { name: ' ' }],
    ['name', { name: 'a\nBcc: b@example.com' }],
    ['email', { email: 'x@y' }],
    ['email', { email: '"a b"@example.com' }],
    ['language', { language: 'fr' }],
    ['calendar', { calendar: 'office-shanghai' }],
    ['kind', { kind: 'carrier' }],
    ['boss', { boss: 'x' }],
    ['version', { version: -1 }],
  ])('refuses a broken %s and names it: %j', async (field, broken) => {
    const { save, respondents } = registerDesk();
    const { status, json } = await save({ ...nanshan, ...broken });
    expect([status, json.errors?.[0]?.field]).toEqual([400, field]);
    expect(await respondents.list()).toHaveLength(2);
  });

  it('is for leads, managers and administrators, with an enabled account', async () => {
    const { save, accounts } = registerDesk();
    expect((await save(nanshan, lin)).json.code).toBe('not-permitted');
    accounts.delete('chen');
    expect((await save(nanshan)).json.code).toBe('account-disabled');
  });
});
