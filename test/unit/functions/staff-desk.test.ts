import { describe, expect, it } from 'vitest';
import { chen, lin } from '../../support/builders/complaints.ts';
import { definition } from '../../support/builders/definitions.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const wong = { kind: 'staff', id: 'wong', roles: ['agent'] } as const;

function queueDesk() {
  const desk = staffDesk();
  const post = (path: string, json: unknown, who = lin) =>
    desk.call({ method: 'POST', path, json, claims: claimsOf(who) });
  return { ...desk, post, save: (view: object, who = lin) => post('/api/staff/views', view, who) };
}

describe('issue 5: saved views', () => {
  it('are one’s own on every device, one of each name, and go when they are taken away', async () => {
    const { save, get } = queueDesk();
    await save({ name: 'Urgent', search: { view: 'open', priority: 'urgent' } });
    await save({ name: 'Urgent', search: { view: 'open', priority: 'urgent,high' } });
    const { json } = await get('/api/staff/views');
    expect(json.own).toMatchObject([{ name: 'Urgent', search: { priority: 'urgent,high' }, savedBy: 'lin' }]);
    expect((await get('/api/staff/views', wong)).json.own).toEqual([]);
    await save({ name: 'Urgent', search: {}, removed: true });
    expect((await get('/api/staff/views')).json.own).toEqual([]);
  });

  it('leads share them with everybody; agents may not', async () => {
    const { save, get } = queueDesk();
    const shared = { name: 'Late', search: { due: 'late' }, shared: true };
    expect((await save(shared)).json.code).toBe('not-permitted');
    await save(shared, chen);
    const { json } = await get('/api/staff/views', wong);
    expect([json.shared[0].name, json.mayShare]).toEqual(['Late', false]);
    expect((await get('/api/staff/views', chen)).json.mayShare).toBe(true);
  });

  it('are refused when there are too many, or what they show is no view', async () => {
    const { save } = queueDesk();
    for (let i = 0; i < 20; i++) await save({ name: `v${i}`, search: {} });
    expect((await save({ name: 'v20', search: {} })).json.code).toBe('too-many-views');
    expect((await save({ name: 'v19', search: { view: 'mine' } })).status).toBe(200);
    expect((await save({ name: 'v1', search: { shape: 'round' } })).status).toBe(400);
    expect((await save({ name: 'v1', search: { status: '<b>' } })).status).toBe(400);
  });

  it('of a cause that is offered no more shows what there is and says so', async () => {
    const { definitions, get } = queueDesk();
    const gone = definition({ kind: 'cause', id: 'PROC_QUALITY', version: 2, retired: true });
    await definitions.add(gone);
    const { status, json } = await get('/api/staff/complaints?cause=PROC_QUALITY,GHOST,UNCLASSIFIED,DELIVERY_LATE');
    expect([status, json.complaints]).toEqual([200, []]);
    expect(json.findings).toEqual([
      { code: 'cause-retired', cause: 'PROC_QUALITY' },
      { code: 'cause-unknown', cause: 'GHOST' },
    ]);
    expect((await get('/api/staff/complaints')).json.findings).toBeUndefined();
  });
});

describe('issue 5: presence', () => {
  it('says who else has a complaint open and who writes, until they are gone', async () => {
    const { post, receive, later } = queueDesk();
    const path = `/api/staff/complaints/${await receive()}/presence`;
    expect((await post(path, {})).json.others).toEqual([]);
    later(20);
    const seen = await post(path, { writing: true }, wong);
    expect(seen.json.others).toMatchObject([{ staffId: 'lin', writing: false }]);
    later(30);
    expect((await post(path, {})).json.others).toMatchObject([{ staffId: 'wong', writing: true }]);
    later(60);
    expect((await post(path, {})).json.others).toEqual([]);
  });
});
