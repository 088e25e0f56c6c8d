import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { dimensions, standings } from '../../../shared/domain/reports/attainment.ts';
import { chen, submission } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { csvRows } from '../../support/csv-rows.ts';
import { tableRows } from '../../support/html-table.ts';

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
  const page = async (path: string) =>
    (await desk.get(`/api/staff/reports/${path}`, chen, { accept: 'text/html' })).text;
  const csv = async (path: string) => csvRows((await desk.get(`/api/staff/reports/${path}`, chen)).text);
  return { ...desk, kept, late, open, withdrawn, waiting, get: get, page, csv };
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
    const { get, page } = await busyDay();
    const byCause = await get(`attainment?${november}&by=cause`);
    expect(byCause.groups.map(({ value }: { value: string | null }) => value)).toEqual(['DAMAGED', null]);
    expect(await page(`attainment?${november}&by=cause`)).toContain('Not assessed yet');
    expect(await page(`attainment?${november}&by=tier`)).toContain('>Unknown<');
    const december = await get('attainment?from=2026-12-01&to=2026-12-31');
    expect(december.total).toMatchObject({ n: 0, share: null });
    expect(await page('attainment?from=2026-12-01&to=2026-12-31')).not.toContain('0.0 %');
    const cancelled = await page(`attainment?${november}&by=clock&clock=resolution&day=2026-11-25`);
    expect(cancelled).not.toContain('0.0 %');
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

  it('renews itself, and says so when nothing is late', async () => {
    const { page } = await busyDay();
    expect(await page('board')).toContain('data-refresh="20"');
    const desk = staffDesk();
    const { text } = await desk.get('/api/staff/reports/board', chen, { accept: 'text/html' });
    expect(text).toContain('Nothing is late');
  });
});

describe('targets against expectations (F18, R090)', () => {
  it('shows n, and no verdict with too few answers', async () => {
    const { get, page } = await busyDay();
    const { alignments } = await get(`expectations?${november}`);
    expect(alignments).toMatchObject([
      { policy: 'brisk@1/office-shanghai@1', asked: 2, n: 1, expected: null, verdict: 'too-few' },
    ]);
    expect(await page(`expectations?${november}`)).toContain('Too few answers');
  });
});

describe('export equals screen', () => {
  /** As a page shows a value of the CSV. */
  const shown: Readonly<Record<string, (value: string) => string>> = {
    share: (value) => (value === '' ? '–' : `${value} %`),
    instant: (value) => (value === '' ? 'still open' : `${value.slice(0, 16).replace('T', ' ')} UTC`),
  };

  it.each(languages)('attainment in %s: the same heads, groups and figures', async (lang) => {
    const { page, csv } = await busyDay();
    for (const by of dimensions) {
      const query = `${november}&by=${by}&lang=${lang}`;
      const [head, ...rows] = await csv(`attainment.csv?${query}`);
      const asShown = rows.map((row) =>
        row.map((value, i) => (i >= 5 && i <= 7 ? shown.share?.(value) : value)),
      );
      expect(tableRows(await page(`attainment?${query}`))).toEqual([head, ...asShown]);
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it('promises: the same rows, however many pages the screen has', async () => {
    const { page, csv } = await busyDay();
    const [head, ...rows] = await csv(`promises.csv?${november}`);
    const screen = tableRows(await page(`promises?${november}`));
    expect(screen[0]).toEqual(head);
    expect(rows).toHaveLength(5);
    for (const [i, row] of rows.entries()) {
      const cells = screen[i + 1] ?? [];
      expect(cells.slice(0, 3)).toEqual(row.slice(0, 3));
      expect(cells.slice(3, 5)).toEqual(row.slice(3, 5).map((value) => shown.instant?.(value)));
      const spoken = { cause: 'Not assessed yet', tier: 'Unknown' };
      expect(cells[9]).toBe(row[9] || spoken.cause);
      expect(cells[11]).toBe(row[11] || spoken.tier);
    }
  });

  it('board: the same clocks in the same order with the same time left', async () => {
    const { page, csv } = await busyDay();
    const [head, ...rows] = await csv('board.csv?within=24');
    const [shownHead, ...screen] = tableRows(await page('board?within=24'));
    expect(shownHead).toEqual(head);
    const left = (value: string) => {
      const [hours, rest] = [Math.floor(Math.abs(Number(value)) / 60), Math.abs(Number(value)) % 60];
      const parts = [hours > 0 && `${hours}h`, (rest > 0 || hours === 0) && `${rest}m`].filter(Boolean);
      return `${parts.join(' ')} ${Number(value) < 0 ? 'late' : 'left'}`;
    };
    const asShown = rows.map(([reference = '', standing = '', minutesLeft = '', dueAt = '', ...rest]) => [
      reference,
      standing,
      left(minutesLeft),
      shown.instant?.(dueAt),
      ...rest,
    ]);
    expect(screen).toEqual(asShown);
    expect(rows).toHaveLength(3);
  });

  it('expectations: the same policies and figures', async () => {
    const { page, csv } = await busyDay();
    const rows = await csv(`expectations.csv?${november}`);
    const screen = tableRows(await page(`expectations?${november}`));
    expect(screen[0]).toEqual(rows[0]);
    expect(rows[1]?.slice(0, 2)).toEqual(screen[1]?.slice(0, 2));
    expect(screen[1]?.slice(2)).toEqual([
      '1.2 d',
      'too few',
      'too few to say',
      'too few to say',
      '1',
      '2',
      '8h',
    ]);
    expect(rows[1]?.slice(2)).toEqual(['1.2', '', '', '', '1', '2', '480']);
  });
});

describe('words of the reports', () => {
  it.each(languages)('every text is there in %s, with a definition of each column', async (lang) => {
    const { page } = await busyDay();
    for (const path of [
      'board?',
      `attainment?${november}&`,
      `promises?${november}&`,
      `expectations?${november}&`,
    ]) {
      const text = await page(`${path}lang=${lang}`);
      expect(text).not.toMatch(/(?<!\/)\b(reports|staff)\.[a-z]|\{\{/);
      for (const [head] of text.matchAll(/<th scope="col"[^>]*>/g)) expect(head).toMatch(/title="[^"]{4,}"/);
      expect(text).toContain('<details class="how">');
    }
  });
});
