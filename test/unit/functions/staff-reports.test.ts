import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { type Attainment, dimensions, standings } from '../../../shared/domain/reports/attainment.ts';
import type { RunningClock } from '../../../shared/domain/reports/breach-board.ts';
import { chen, submission } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';

const minutes = (n: number) => n * 60;
const november = 'from=2026-11-01&to=2026-11-30';

/**
 * A Tuesday from 10:00 in Shanghai under the brisk policy (first answer 30 min, resolution 8 h = 18:00):
 * one answered and resolved in time, one answered late, one breached and still open, one withdrawn, one that waits.
 */
async function busyDay() {
  const desk = staffDesk();
  const receive = (days?: number) =>
    desk.receive({ submission: submission(days === undefined ? {} : { expectedDays: days }) });
  const [kept, late, open, withdrawn, waiting] = [
    await receive(1),
    await receive(2),
    await receive(),
    await receive(),
    await receive(),
  ];
  desk.later(minutes(10));
  await desk.command(kept, 'reply', { text: 'At once.' });
  await desk.command(kept, 'assess', { cause: 'DAMAGED', fault: 'carrier', severity: 3, priority: 'high' });
  await desk.apply(withdrawn, { type: 'withdraw', data: { text: 'never mind' } });
  await desk.command(waiting, 'ask-customer', { text: 'Which one?' });
  desk.later(minutes(20));
  desk.later(60);
  for (const reference of [late, open]) {
    await desk.fire(reference);
    await desk.fire(reference);
  }
  desk.later(minutes(9));
  await desk.command(late, 'reply', { text: 'Sorry for the wait.' });
  await desk.command(kept, 'resolve', { outcome: 'remedied', text: 'Sent.' });
  const get = async (path: string) => (await desk.get(`/api/staff/reports/${path}`, chen)).json;
  const csv = async (path: string) => csvRows((await desk.get(`/api/staff/reports/${path}`, chen)).text);
  return { ...desk, kept, late, open, withdrawn, waiting, get, csv };
}

describe('the attainment report', () => {
  it('counts what was decided: open but late is missed, withdrawn and waiting are in no share', async () => {
    const { get } = await busyDay();
    const { total, groups } = await get(`attainment?${november}`);
    // First answers: kept, waiting (asking is an answer) met; late, open missed; withdrawn not counted. Resolution: kept met.
    expect(total).toMatchObject({ met: 3, missed: 2, openLate: 1, cancelled: 2, n: 5 });
    expect(total.share.share).toBe(0.6);
    expect(total.share.low).toBeCloseTo(0.2307, 4);
    expect(total.share.high).toBeCloseTo(0.8824, 4);
    expect(
      groups.map(({ value, n, met }: { value: string; n: number; met: number }) => [value, n, met]),
    ).toEqual([
      ['firstResponse', 4, 2],
      ['resolution', 1, 1],
    ]);
  });

  it('Σ groups = total in every dimension, and every number lists exactly the promises it counts', async () => {
    const { get } = await busyDay();
    for (const by of dimensions) {
      const { total, groups } = await get(`attainment?${november}&by=${by}`);
      for (const figure of ['met', 'missed', 'openLate', 'cancelled', 'n'] as const) {
        const sum = groups.reduce(
          (all: number, group: Record<string, number>) => all + (group[figure] ?? 0),
          0,
        );
        expect([by, figure, sum]).toEqual([by, figure, total[figure]]);
      }
      for (const group of groups) {
        for (const standing of standings) {
          const value = group.value ?? 'unknown';
          const list = await get(`promises?${november}&${by}=${value}&standing=${standing}`);
          const expected = group[standing === 'counted' ? 'n' : standing];
          expect([by, value, standing, list.count, list.promises.length]).toEqual([
            by,
            value,
            standing,
            expected,
            expected,
          ]);
        }
      }
    }
  });

  it('lists the complaints behind a number', async () => {
    const { get, open, late } = await busyDay();
    const { promises } = await get(`promises?${november}&standing=missed`);
    expect(promises.map(({ reference }: { reference: string }) => reference).sort()).toEqual(
      [open, late].sort(),
    );
    const stillOpen = await get(`promises?${november}&standing=openLate&clock=firstResponse`);
    expect(stillOpen.promises).toMatchObject([{ reference: open, stoppedAt: null, usedSeconds: null }]);
  });

  it('says so where something is unknown, and a share of nothing is not 0', async () => {
    const { get, csv } = await busyDay();
    const byCause = await get(`attainment?${november}&by=cause`);
    expect(byCause.groups.map(({ value }: { value: string | null }) => value)).toEqual(['DAMAGED', null]);
    const named = async (by: string) =>
      (await csv(`attainment.csv?${november}&by=${by}`)).map(([name]) => name);
    expect(await named('cause')).toContain('Not assessed yet');
    expect(await named('tier')).toContain('Unknown');
    const december = await get('attainment?from=2026-12-01&to=2026-12-31');
    expect(december.total).toMatchObject({ n: 0, share: null });
    const [, all = []] = await csv('attainment.csv?from=2026-12-01&to=2026-12-31');
    expect(all.slice(1)).toEqual(['0', '0', '0', '0', '', '', '', '0']);
  });

  it('counts what is overdue although its timer has not fired yet', async () => {
    const { get, later, open } = await busyDay();
    const before = await get(`attainment?${november}&clock=resolution`);
    expect(before.total).toMatchObject({ missed: 0 });
    later(9 * 3600);
    const after = await get(`promises?${november}&clock=resolution&standing=openLate`);
    expect(after.promises.map(({ reference }: { reference: string }) => reference)).toContain(open);
  });

  it.each([
    ['attainment?from=2026-11-30&to=2026-11-01', 'period-invalid'],
    ['attainment?from=2025-01-01&to=2026-11-01', 'period-invalid'],
    ['attainment?from=2026-02-30&to=2026-03-01', 'fields-invalid'],
    ['attainment?by=agent', 'fields-invalid'],
    ['attainment?cause=nonsense', 'fields-invalid'],
    ['attainment?department=nowhere', 'fields-invalid'],
    ['promises?page=0', 'fields-invalid'],
    ['board?within=5', 'fields-invalid'],
    ['expectations?cause=DAMAGED', 'fields-invalid'],
  ])('refuses %s by name', async (path, code) => {
    const { get } = await busyDay();
    expect((await get(path)).code).toBe(code);
  });
});

describe('the breach board', () => {
  it('shows running clocks that are late or due soon, soonest first; paused and settled ones are not there', async () => {
    const { get, later, kept, late, open, withdrawn, waiting } = await busyDay();
    const board = await get('board?within=24');
    const listed = (shown: typeof board) =>
      shown.clocks.map(({ reference, clock, missed }: Record<string, unknown>) => [reference, clock, missed]);
    const resolutions = [late, open].sort().map((reference) => [reference, 'resolution', false]);
    expect(listed(board)).toEqual([[open, 'firstResponse', true], ...resolutions]);
    expect(board.clocks[0].remainingSeconds).toBe(-600);
    expect(board).toMatchObject({ missed: 1, soon: 2, more: false });
    expect(JSON.stringify(board)).not.toMatch(new RegExp([kept, withdrawn, waiting].join('|')));
    expect((await get('board?within=4')).clocks).toHaveLength(1);
    later(24 * 3600);
    expect((await get('board?within=24')).missed).toBe(3);
  });
});

describe('targets against expectations (F18, R090)', () => {
  it('shows n, and no verdict with too few answers', async () => {
    const { get } = await busyDay();
    const { alignments } = await get(`expectations?${november}`);
    expect(alignments).toMatchObject([
      { policy: 'brisk@1/office-shanghai@1', asked: 2, n: 1, expected: null, verdict: 'too-few' },
    ]);
  });
});

describe('export equals screen: the file holds what the page is given', () => {
  it.each(languages)('attainment in %s: the same groups and figures, all of them last', async (lang) => {
    const { get, csv } = await busyDay();
    for (const by of dimensions) {
      const query = `${november}&by=${by}`;
      const [head, ...rows] = await csv(`attainment.csv?${query}&lang=${lang}`);
      const { groups, total } = await get(`attainment?${query}`);
      expect(head).toHaveLength(9);
      expect(rows.map((row) => row.slice(1))).toEqual([...groups, total].map(figuresOf));
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  const figuresOf = ({ n, met, missed, openLate, share, cancelled }: Attainment) => [
    ...[n, met, missed, openLate].map(String),
    ...(['share', 'low', 'high'] as const).map((part) => (share ? (share[part] * 100).toFixed(1) : '')),
    String(cancelled),
  ];

  it('promises: the same rows, whatever is not known empty', async () => {
    const { get, csv } = await busyDay();
    const [, ...rows] = await csv(`promises.csv?${november}`);
    const { promises } = await get(`promises?${november}`);
    expect(rows).toHaveLength(5);
    expect(rows.map(([reference, , , dueAt, stoppedAt]) => [reference, dueAt, stoppedAt])).toEqual(
      promises.map((one: Record<string, string | null>) => [one.reference, one.dueAt, one.stoppedAt ?? '']),
    );
    const known = promises.map((one: Record<string, string | null>) => [
      one.cause !== null,
      one.tier !== null,
    ]);
    expect(rows.map((row) => [row[9] !== '', row[11] !== ''])).toEqual(known);
    const used = promises.map(({ usedSeconds }: { usedSeconds: number | null }) =>
      usedSeconds === null ? '' : String(Math.floor(usedSeconds / 60)),
    );
    expect(rows.map((row) => row[5])).toEqual(used);
  });

  it('board: the same clocks in the same order with the same time left', async () => {
    const { get, csv } = await busyDay();
    const [, ...rows] = await csv('board.csv?within=24');
    const { clocks } = await get('board?within=24');
    expect(rows).toHaveLength(3);
    expect(rows.map(([reference, standing, left, dueAt]) => [reference, standing, left, dueAt])).toEqual(
      clocks.map((one: RunningClock) => [
        one.reference,
        one.missed ? 'Missed' : 'Due soon',
        String(Math.trunc(one.remainingSeconds / 60)),
        one.dueAt,
      ]),
    );
  });

  it('expectations: the same policies and figures; too few answers is no number', async () => {
    const { csv } = await busyDay();
    const [, ...rows] = await csv(`expectations.csv?${november}`);
    expect(rows).toEqual([
      ['brisk@1/office-shanghai@1', 'Too few answers (at least 6)', '1.2', '', '', '', '1', '2', '480'],
    ]);
  });

  it.each(languages)('every text is there in %s', async (lang) => {
    const { csv } = await busyDay();
    for (const path of ['board.csv?', `attainment.csv?${november}&`, `promises.csv?${november}&`]) {
      const cells = (await csv(`${path}lang=${lang}`)).flat().join(' ');
      expect(cells).not.toMatch(/\b(reports|staff|library)\.[a-z]|\{\{/);
    }
  });
});
