import { describe, expect, it } from 'vitest';
import {
  type OverviewFigure,
  overviewOf,
  type PeriodRows,
} from '../../../../shared/domain/reports/overview.ts';
import type { SurveyResult } from '../../../../shared/domain/reports/survey-result.ts';
import { localMidnight } from '../../../../shared/domain/sla/local-midnight.ts';
import { mean } from '../../../../shared/domain/statistics/mean.ts';
import { clockResult } from '../../../support/builders/clock-results.ts';
import { life, surveyed } from '../../../support/builders/lives.ts';

const until = '2026-12-01T00:00:00.000Z';
const rows = (over: Partial<PeriodRows> = {}): PeriodRows => ({
  lives: [],
  open: [],
  results: [],
  surveys: [],
  until,
  ...over,
});
const figureOf = (figure: OverviewFigure, over: Partial<PeriodRows>) =>
  overviewOf(rows(over), { open: over.open ?? [], at: until }).find((one) => one.figure === figure);

const vote = (customerId: string, expected: number, received: number, over: Partial<SurveyResult> = {}) =>
  surveyed({
    customerId,
    sequence: 1,
    answer: { at: '2026-11-25T00:00:00.000Z', expected, received, provenance: 'proven' },
    ...over,
  });

describe('the figures of the manager page', () => {
  it('R236 right first time: nothing asked before, nothing reopened soon', () => {
    const lives = [
      life(),
      life({ contactsBefore: 1 }),
      life({ reopenedSoon: true }),
      life({ firstResolvedAt: null, status: 'withdrawn' }),
    ];
    expect(figureOf('firstContact', { lives })).toMatchObject({ n: 3, value: 1 / 3 });
    expect(figureOf('reopened', { lives })).toMatchObject({ n: 3, value: 1 / 3 });
  });

  it('R004, R062 owner changes above two, and stories told again among the assessed', () => {
    const lives = [
      life({ ownerChanges: 2 }),
      life({ ownerChanges: 3, cause: null }),
      life({ cause: 'REPEAT_STORY' }),
    ];
    expect(figureOf('manyOwners', { lives })).toMatchObject({ n: 3, value: 1 / 3 });
    expect(figureOf('repeatStory', { lives })).toMatchObject({ n: 2, value: 1 / 2 });
  });

  it('F2 satisfaction: each customer once, proven answers only, hidden under five customers', () => {
    const four = ['c1', 'c2', 'c3', 'c4'].map((id) => vote(id, 4, 4));
    expect(figureOf('satisfaction', { surveys: four })).toMatchObject({ n: 4, value: null, absent: 'few' });
    const machine = vote('c5', 5, 5, {
      answer: { at: '2026-11-25T00:00:00.000Z', expected: 5, received: 5, provenance: 'unverified' },
    });
    expect(figureOf('satisfaction', { surveys: [...four, machine] })?.value).toBeNull();
    const surveys = [...four, vote('c5', 5, 0, { reference: 'a' }), vote('c5', 5, 5, { reference: 'b' })];
    // Four at 100 and one at 50, whose two answers are of the same moment.
    expect(figureOf('satisfaction', { surveys })).toMatchObject({ n: 5, value: 90 });
  });

  it('null is never zero: an empty period has no share, no median and no satisfaction', () => {
    for (const figure of overviewOf(rows(), { open: [], at: until })) {
      if (figure.unit === 'complaints') expect(figure.value).toBe(0);
      else
        expect([figure.figure, figure.value, figure.absent !== undefined]).toEqual([
          figure.figure,
          null,
          true,
        ]);
    }
  });

  it('says of an earlier period that its backlog was not recorded, and of repurchase that nobody records it', () => {
    const before = overviewOf(rows(), null).filter(({ absent }) => absent === 'not-recorded');
    expect(before.map(({ figure }) => figure)).toEqual([
      'backlog',
      'backlogAgeMedian',
      'backlogAge90',
      'recovery',
    ]);
  });

  it('takes times from the promises, cancelled ones left out, in business seconds', () => {
    const results = [600, 1200, 3600].map((usedSeconds) =>
      clockResult({ clock: 'firstResponse', usedSeconds, result: 'met' }),
    );
    const cancelled = clockResult({ clock: 'firstResponse', usedSeconds: 1, result: 'cancelled' });
    const found = figureOf('firstResponseMedian', { results: [...results, cancelled] });
    expect(found).toMatchObject({ n: 3, value: 1200, unit: 'seconds' });
  });
});

describe('statistics of the manager page', () => {
  it('a mean with Student’s interval, worked by hand for 1, 2, 3', () => {
    // s = 1, t(2) = 4.303, half = 4.303 / √3.
    expect(mean([1, 2, 3])).toEqual({
      value: 2,
      low: expect.closeTo(2 - 4.303 / Math.sqrt(3), 9),
      high: expect.closeTo(2 + 4.303 / Math.sqrt(3), 9),
    });
    expect(mean([7])).toEqual({ value: 7, low: null, high: null });
    expect(mean([])).toBeNull();
  });

  it.each([
    ['2026-11-24', 'Asia/Shanghai', '2026-11-23T16:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // Midnight is skipped: the day begins at 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T10:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => {
    expect(localMidnight(date, zone)).toBe(instant);
  });
});
