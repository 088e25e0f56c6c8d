import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';

const base = '/api/staff/reports';

/** Two questions to one supplier, one to a department, one complaint solved. */
async function askedDesk() {
  const desk = staffDesk();
  const reference = await desk.receive();
  await desk.command(reference, 'confirm');
  await desk.command(reference, 'ask-supplier', { text: 'Is the batch faulty?', supplierId: 'haixing' });
  desk.later(3600);
  await desk.command(reference, 'end-wait', { text: 'They called: yes.', how: 'answered' });
  await desk.command(reference, 'ask-department', { text: 'Is it in stock?', departmentId: 'warehouse' });
  desk.later(600);
  await desk.command(reference, 'end-wait', { text: 'Yes.', how: 'answered' });
  desk.later(300);
  await desk.command(reference, 'resolve', { outcome: 'remedied', text: 'Sent a new one.' });
  const open = await desk.receive();
  await desk.command(open, 'ask-supplier', { text: 'And this one?', supplierId: 'haixing' });
  return { ...desk, reference, open };
}

describe('R006, R045 the league of suppliers and departments', () => {
  it('names who answers how fast; the export equals the view, the list is behind each number', async () => {
    const desk = await askedDesk();
    const { json } = await desk.get(`${base}/league`, chen);
    expect(json.groups).toMatchObject([
      {
        kind: 'supplier',
        id: 'haixing',
        name: '海星瓷器厂',
        asked: 2,
        answered: 1,
        median: { value: 3600 },
        open: 1,
      },
      { kind: 'department', id: 'warehouse', asked: 1, answered: 1, median: { value: 600 } },
    ]);
    expect(json.total).toMatchObject({ asked: 3, answered: 2, decided: 2, late: 0, breach: { share: 0 } });
    const { text } = await desk.get(`${base}/league.csv`, chen);
    const rows = csvRows(text);
    expect(rows.map((row) => row.slice(1, 7))).toEqual([
      ['Id', 'Name', 'Questions asked', 'Answered (n)', 'Answer, median (business min)', 'Median, 95 % from'],
      ['haixing', '海星瓷器厂', '2', '1', '60', ''],
      ['warehouse', expect.any(String), '1', '1', '10', ''],
      ['', '', '3', '2', '10', ''],
    ]);
    const list = await desk.get(`${base}/requests?respondent=haixing&standing=open`, chen);
    expect(list.json).toMatchObject({ count: 1, requests: [{ reference: desk.open, standing: 'open' }] });
    expect(csvRows((await desk.get(`${base}/requests.csv`, chen)).text)).toHaveLength(4);
  });

  it('counts one kind only when asked to, and nothing outside of the period', async () => {
    const desk = await askedDesk();
    expect((await desk.get(`${base}/league?kind=department`, chen)).json.total.asked).toBe(1);
    const empty = (await desk.get(`${base}/league?from=2026-10-01&to=2026-10-31`, chen)).json;
    expect([empty.groups, empty.total.breach, empty.total.median]).toEqual([[], null, null]);
  });

  it.each(languages)('exports in %s without a raw key', async (language) => {
    const desk = await askedDesk();
    for (const name of ['league', 'requests', 'waits?by=cause', 'waits?by=owner']) {
      const [path, query] = name.split('?');
      const { status, text } = await desk.get(`${base}/${path}.csv?lang=${language}&${query ?? ''}`, chen);
      expect(status).toBe(200);
      expect(text).not.toMatch(/(league|reports|staff)\.[a-z]/);
    }
  });

  it.each([
    ['league?kind=carrier', 400],
    ['league?from=2026-02-30', 400],
    ['league?from=2026-12-01&to=2026-11-01', 400],
    ['requests?standing=late', 400],
    ['requests?respondent=A%20B', 400],
    ['waits?by=tier', 400],
    ['waits?boss=x', 400],
  ])('refuses %s', async (query, status) => {
    const desk = staffDesk();
    expect((await desk.get(`${base}/${query}`, chen)).status).toBe(status);
    expect((await desk.get(`${base}/${query}`, lin)).status).toBe(403);
  });
});

describe('R066 where the time went', () => {
  it("shows the agent's time apart from each wait; a wait that never was is not zero", async () => {
    const desk = await askedDesk();
    const { json } = await desk.get(`${base}/waits`, chen);
    expect(json.total.n).toBe(1);
    expect(json.groups).toMatchObject([{ value: 'customer-service', n: 1 }]);
    expect(json.total.lain).toMatchObject({
      agent: { n: 1, totalSeconds: 300, share: 300 / 4500 },
      supplier: { n: 1, totalSeconds: 3600, median: { value: 3600 } },
      department: { n: 1, totalSeconds: 600 },
      customer: { n: 0, totalSeconds: 0, median: null },
    });
  });
});
