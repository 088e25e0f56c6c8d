import { describe, expect, it } from 'vitest';
import { chen, lin } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';

const base = '/api/staff/reports/promise-register';
const promise = (dueOn: string, promisedBy: string) => ({ text: 'A new lamp', promisedBy, dueOn });

/** Zhou promised three things and Wu one. */
async function promisedDesk() {
  const desk = staffDesk();
  const reference = await desk.receive();
  await desk.command(reference, 'make-promise', { ...promise('2026-11-24', 'zhou'), orderNumber: 'SO-1' });
  await desk.command(reference, 'make-promise', promise('2026-11-25', 'zhou'));
  await desk.command(reference, 'keep-promise', { promise: 1 });
  const other = await desk.receive();
  await desk.command(other, 'make-promise', promise('2026-11-30', 'zhou'));
  await desk.command(other, 'make-promise', promise('2026-12-01', 'wu'));
  desk.later(2 * 86_400);
  return { ...desk, reference, other };
}

describe('R008 the register of promises', () => {
  it('says who keeps what was promised; the export equals the view, the list is behind each number', async () => {
    const desk = await promisedDesk();
    const { json } = await desk.get(base, chen);
    expect(json).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-30',
      by: 'promisedBy',
      definition: 'kept-rate@1',
    });
    expect(json.groups).toMatchObject([{ value: 'zhou', n: 2, kept: 1, broken: 1, open: 1, waived: 0 }]);
    expect(json.total.share.share).toBe(0.5);
    const rows = csvRows((await desk.get(`${base}.csv`, chen)).text);
    const cells = ({ n, kept, broken, open, waived, share }: typeof json.total) =>
      [
        n,
        kept,
        broken,
        open,
        waived,
        ...[share.share, share.low, share.high].map((one) => one.toFixed(4)),
      ].map(String);
    expect(rows.slice(1)).toEqual([
      ['zhou', ...cells(json.groups[0])],
      [expect.any(String), ...cells(json.total)],
    ]);
    const list = await desk.get(`${base}-list?standing=broken&promisedBy=zhou`, chen);
    expect(list.json).toMatchObject({
      count: 1,
      promises: [{ reference: desk.reference, promise: 2, standing: 'broken', dueOn: '2026-11-25' }],
    });
    expect(csvRows((await desk.get(`${base}-list.csv`, chen)).text)).toHaveLength(4);
  });

  it('counts what was due in the period only', async () => {
    const desk = await promisedDesk();
    const { json } = await desk.get(`${base}?from=2026-12-01&to=2026-12-31&by=month`, chen);
    expect(json.groups).toMatchObject([{ value: '2026-12', n: 0, open: 1, share: null }]);
  });

  it('offers to keep a promise only where one is open', async () => {
    const desk = await promisedDesk();
    const commands = async (reference: string) =>
      (await desk.get(`/api/staff/complaints/${reference}`, lin)).json.commands;
    expect(await commands(desk.other)).toContain('keep-promise');
    await desk.command(desk.other, 'keep-promise', { promise: 1 });
    await desk.command(desk.other, 'waive-promise', { promise: 2, text: 'Bought another one' });
    expect(await commands(desk.other)).not.toContain('keep-promise');
    expect(await commands(desk.other)).toContain('make-promise');
  });
});
