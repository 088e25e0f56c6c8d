import { describe, expect, it } from 'vitest';
import { chen, submission } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';

const assessed = (cause: string, over: object = {}) => ({
  cause,
  fault: 'product',
  severity: 3,
  priority: 'normal',
  ...(cause === 'OTHER' && { causeText: 'The shop was closed' }),
  ...over,
});

/** Six complaints of November: two damaged, one misuse, one other, one not assessed, one unconfirmed. */
async function november() {
  const desk = staffDesk();
  const add = async (data?: object, confirmed = true) => {
    const reference = await desk.receive({ submission: submission() });
    if (confirmed) await desk.command(reference, 'confirm');
    if (data) await desk.command(reference, 'assess', data);
    desk.later(60);
    return reference;
  };
  const damaged = [
    await add(assessed('DAMAGED', { fault: 'staff' })),
    await add(assessed('DAMAGED', { fault: 'carrier', furtherCauses: ['STOCK'] })),
  ];
  const misuse = await add(assessed('MISUSE', { fault: 'customer' }));
  const other = await add(assessed('OTHER'));
  const open = await add();
  const unconfirmed = await add(assessed('DEFECT'), false);
  const get = async (path: string) => (await desk.get(`/api/staff/reports/${path}`, chen)).json;
  const csv = async (path: string) =>
    csvRows((await desk.get(`/api/staff/reports/${path}`, chen, { 'accept-language': 'zh-TW' })).text);
  return { ...desk, damaged, misuse, other, open, unconfirmed, report: get, csv };
}

describe('R002 R222 the Pareto of causes', () => {
  it('counts confirmed, assessed complaints; what is not assessed stands beside it', async () => {
    const { report } = await november();
    const view = await report('pareto');
    expect(view).toMatchObject({ from: '2026-11-01', to: '2026-11-30', total: 4, unclassified: 1 });
    expect(
      view.groups.map(({ value, n, permille, againstStaff }: never) => [value, n, permille, againstStaff]),
    ).toEqual([
      ['DAMAGED', 2, 500, 1],
      ['MISUSE', 1, 250, 0],
      ['OTHER', 1, 250, 0],
    ]);
    expect(view.groups[0].name).toEqual({ en: 'Damaged', 'zh-CN': '货物破损', 'zh-TW': '貨物破損' });
    expect(view.alerts).toEqual([{ cause: 'OTHER', permille: 250, accepted: 100 }]);
  });

  it.each([
    [
      'answerable',
      [
        ['logistics', 2],
        ['customer-service', 2],
      ],
    ],
    ['productLine', [[null, 4]]],
    ['channel', [['web', 4]]],
    [
      'fault',
      [
        ['carrier', 1],
        ['customer', 1],
        ['product', 1],
        ['staff', 1],
      ],
    ],
    ['severity', [['3', 4]]],
  ])('splits by %s', async (by, groups) => {
    const { report } = await november();
    const view = await report(`pareto?by=${by}`);
    const found = view.groups.map(({ value, n }: never) => [value, n]);
    expect(found).toHaveLength(groups.length);
    expect(found.map(String).sort()).toEqual(groups.map(String).sort());
  });

  it('lists the complaints behind each number, and the export counts the same', async () => {
    const { report, csv, damaged, misuse } = await november();
    const list = await report('classified?cause=DAMAGED');
    expect(list.count).toBe(2);
    expect(list.complaints.map(({ reference }: never) => reference)).toEqual([...damaged].reverse());
    expect((await report('classified?anyCause=STOCK')).count).toBe(1);
    expect((await report('classified?productLine=unknown')).count).toBe(4);
    expect((await report('pareto?fault=customer')).groups).toMatchObject([{ value: 'MISUSE', n: 1 }]);
    const rows = await csv('pareto.csv');
    expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['貨物破損', '2', '50.0', '50.0', '1'],
      ['使用不當', '1', '25.0', '75.0', '0'],
      ['其他', '1', '25.0', '100.0', '0'],
      ['尚未評估,未計入以上數據', '1', '', '', ''],
    ]);
    expect((await csv('classified.csv?fault=customer'))[1]?.slice(0, 1)).toEqual([misuse]);
  });

  it.each(['by=moon', 'cause=damaged', 'fault=moon', 'page=0', 'from=2026-13-01', 'unknown=1'])(
    'refuses %s by name',
    async (query) => {
      const { get } = staffDesk();
      const path = query.startsWith('page') ? 'classified' : 'pareto';
      const { json } = await get(`/api/staff/reports/${path}?${query}`, chen);
      expect([json.status, json.code]).toEqual([400, 'fields-invalid']);
      expect(json.errors[0].field).toBe(query.split('=')[0]);
    },
  );
});

describe('R226 the root cause of a cause that comes back', () => {
  async function seen(times: number) {
    const desk = staffDesk();
    const references: string[] = [];
    for (let i = 0; i < times; i++) {
      const reference = await desk.receive();
      await desk.command(reference, 'confirm');
      await desk.command(reference, 'assess', assessed('BILLING'));
      references.push(reference);
    }
    const [first = ''] = references;
    await desk.command(first, 'resolve', { outcome: 'remedied', text: 'Corrected.' });
    await desk.apply(first, { type: 'confirm-solution', data: {} });
    return { ...desk, first };
  }

  it('is asked for from the third complaint within 30 days on, before any of them closes', async () => {
    const twice = await seen(2);
    expect((await twice.command(twice.first, 'close')).status).toBe(200);
    const { command, get, first } = await seen(3);
    const view = (await get(`/api/staff/complaints/${first}`)).json;
    expect(view.findings).toEqual([
      { code: 'root-cause-needed', because: 'repeated-cause', times: 3, days: 30 },
    ]);
    const refused = await command(first, 'close');
    expect([refused.status, refused.json.code]).toEqual([409, 'root-cause-missing']);
    const recorded = await command(first, 'record-root-cause', { text: 'The price list was not loaded.' });
    expect(recorded.json.findings).toEqual([]);
    expect((await command(first, 'close')).status).toBe(200);
  });

  it('counts as the company sets it', async () => {
    const desk = await seen(3);
    const manager = { kind: 'staff', id: 'chen', roles: ['manager'] } as const;
    await desk.call({
      method: 'POST',
      path: '/api/staff/definitions/desk-settings/default',
      json: { version: 1, value: { ownerChangesAlert: 1, repeatedCause: { times: 4, days: 30 } } },
      claims: claimsOf(manager),
    });
    expect((await desk.command(desk.first, 'close')).status).toBe(200);
  });

  it('R004 a complaint that was handed over too often says so', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    for (const ownerId of ['wong', 'chen', 'wong', 'chen']) {
      const { json } = await desk.command(reference, 'assign', {
        ownerId,
        department: 'customer-service',
        summary: 'Parcel damaged.',
      });
      const changes = json.state.ownerChanges;
      expect(json.findings).toEqual(changes > 2 ? [{ code: 'owner-changes', changes, accepted: 2 }] : []);
    }
    expect((await desk.get('/api/staff/complaints?view=department')).json.complaints[0].ownerChanges).toBe(4);
  });
});
