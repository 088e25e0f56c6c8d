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
    const { status, json } = await get(
      '/api/staff/complaints?cause=PROC_QUALITY,GHOST,UNCLASSIFIED,DELIVERY_LATE',
    );
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

describe('issue 5: related complaints', () => {
  it('are linked by one event on one log, and both pages show it', async () => {
    const { receive, command, get, complaints } = queueDesk();
    const [a, b] = [await receive(), await receive()];
    const { json } = await command(a, 'link', { to: b });
    expect(json.related).toEqual([{ reference: b, how: 'linked', by: 'this' }]);
    expect((await get(`/api/staff/complaints/${b}`)).json.related).toEqual([
      { reference: a, how: 'linked', by: 'other' },
    ]);
    expect(await complaints.since(b, 0)).toHaveLength(1);
    expect((await command(a, 'unlink', { to: b })).json.related).toEqual([]);
    expect((await get(`/api/staff/complaints/${b}`)).json.related).toEqual([]);
  });

  it('what was merged into one is shown there until the merge is taken back', async () => {
    const { receive, command, get, later } = queueDesk();
    const older = await receive();
    later(60);
    const newer = await receive();
    const { json } = await command(newer, 'merge', { into: older });
    expect(json.related).toEqual([{ reference: older, how: 'merged', by: 'this' }]);
    const merged = [{ reference: newer, how: 'merged', by: 'other' }];
    expect((await get(`/api/staff/complaints/${older}`)).json.related).toEqual(merged);
    await command(newer, 'unmerge', { text: 'Another matter.' });
    expect((await get(`/api/staff/complaints/${older}`)).json.related).toEqual([]);
  });

  it.each([
    ['link', 'R-0000-0000-000', 'link-target-unknown'],
    ['unlink', 'R-0000-0000-000', 'not-linked'],
  ])('%s of %s is refused: %s', async (type, to, code) => {
    const { receive, command } = queueDesk();
    expect((await command(await receive(), type, { to })).json.code).toBe(code);
  });

  it('nothing is linked to itself or twice; the same command again is the same command', async () => {
    const { receive, command } = queueDesk();
    const [a, b] = [await receive(), await receive()];
    expect((await command(a, 'link', { to: a })).json.code).toBe('link-onto-itself');
    const once = { commandId: 'link-00001', expectedSequence: 1 };
    expect((await command(a, 'link', { to: b }, once)).json.sequence).toBe(2);
    expect((await command(a, 'link', { to: b }, once)).json.sequence).toBe(2);
    expect((await command(a, 'link', { to: b })).json.code).toBe('linked-already');
    expect((await command(a, 'unlink', { to: b })).json.commands).not.toContain('unlink');
  });
});
