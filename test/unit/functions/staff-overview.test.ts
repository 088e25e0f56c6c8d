import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { overviewFigures } from '../../../shared/domain/reports/overview.ts';
import { chen } from '../../support/builders/complaints.ts';
import { surveyed } from '../../support/builders/lives.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';

const path = '/api/staff/reports/overview';

/** Two resolved (one after a question), one open, one nobody confirmed. */
async function busyDesk() {
  const desk = staffDesk();
  const confirmed = async () => {
    const reference = await desk.receive();
    await desk.command(reference, 'confirm');
    return reference;
  };
  const [first, asked, open] = [await confirmed(), await confirmed(), await confirmed()];
  const unconfirmed = await desk.receive();
  desk.later(1200);
  await desk.command(asked, 'ask-customer', { text: 'Which colour?' });
  for (const reference of [first, asked]) {
    if (reference === asked) await desk.apply(asked, { type: 'customer-write', data: { text: 'Red' } });
    await desk.command(reference, 'resolve', { outcome: 'explained', text: 'Done' });
  }
  await desk.lives.putSurvey(surveyed({ askedAt: desk.later(60), customerId: 'c1', reference: first }));
  const figure = async (name: string) => {
    const { json } = await desk.get(path, chen);
    return json.figures.find((one: { figure: string }) => one.figure === name);
  };
  return { ...desk, first, asked, open, unconfirmed, figure };
}

describe('R010, R022, R026, R062, R218, R236 the one manager page', () => {
  it('counts confirmed complaints only, and says how many are not', async () => {
    const { figure, get } = await busyDesk();
    expect(await figure('arrivals')).toMatchObject({ value: 3, previous: 0 });
    expect(await figure('backlog')).toMatchObject({ value: 1, previous: null });
    expect(await figure('firstContact')).toMatchObject({ n: 2, value: 0.5 });
    expect(await figure('responseRate')).toMatchObject({ n: 1, value: 0 });
    expect(await figure('satisfaction')).toMatchObject({ value: null, absent: 'none' });
    expect((await get(path, chen)).json.unconfirmed).toBe(1);
  });

  it('has all figures in its order, and compares with as many days before', async () => {
    const { get } = await busyDesk();
    const { json } = await get(`${path}?from=2026-11-10&to=2026-11-24`, chen);
    expect(json.figures.map(({ figure }: { figure: string }) => figure)).toEqual(overviewFigures);
    expect(json.before).toEqual({ from: '2026-10-26', to: '2026-11-09' });
  });

  it('lists what a figure counts: the list has as many as the figure', async () => {
    const { get, figure, first, asked, open } = await busyDesk();
    const list = async (name: string) => (await get(`${path}-list?figure=${name}`, chen)).json;
    const names = ({ complaints }: { complaints: { reference: string }[] }) =>
      complaints.map(({ reference }) => reference).sort();
    expect(names(await list('arrivals'))).toEqual([first, asked, open].sort());
    expect(names(await list('backlog'))).toEqual([open]);
    const right = await list('firstContact');
    expect(right.complaints.find((one: { reference: string }) => one.reference === first).counted).toBe(true);
    expect([right.count, right.counted]).toEqual([2, 1]);
    for (const name of ['arrivals', 'backlog', 'firstContact', 'reopened', 'manyOwners', 'responseRate'])
      expect([name, (await list(name)).count]).toEqual([name, (await figure(name)).n]);
    expect(await list('attainment')).toMatchObject({ status: 422, code: 'no-such-list' });
  });

  it.each(languages)('exports what it shows in %s, without a raw key', async (language) => {
    const { get } = await busyDesk();
    const { text } = await get(`${path}.csv?lang=${language}`, chen);
    const rows = csvRows(text);
    expect(rows).toHaveLength(overviewFigures.length + 1);
    expect(rows[1]?.slice(1, 2)).toEqual(['3']);
    expect(text).not.toMatch(/overview\.|\{\{|figure\.|absent\./);
    const list = csvRows((await get(`${path}-list.csv?figure=arrivals&lang=${language}`, chen)).text);
    expect(list).toHaveLength(4);
    expect(list.flat().join()).not.toMatch(/staff\.|reports\.|status\./);
  });

  it('refuses a figure that is none and a period that ends before it begins', async () => {
    const { get } = await busyDesk();
    expect((await get(`${path}-list?figure=luck`, chen)).status).toBe(400);
    expect((await get(`${path}?from=2026-11-24&to=2026-11-01`, chen)).json.code).toBe('period-invalid');
  });
});
