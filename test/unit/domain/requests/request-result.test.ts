import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { leagueOf, standing } from '../../../../shared/domain/requests/league.ts';
import { requestResultsOf, standingOf } from '../../../../shared/domain/requests/request-result.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { policyOf } from '../../../support/builders/policies.ts';
import { requestResult } from '../../../support/builders/request-results.ts';

const minutes = (count: number) => addSeconds(tuesdayMorning, count * 60);
const ask = (supplierId = 'haixing') =>
  ({ type: 'ask-supplier', data: { text: 'Is the batch faulty?', supplierId } }) as const;
const rowsOf = (log: ReturnType<typeof complaintLog>) => requestResultsOf(log.events, policyOf);

describe('R006, R045 one question to a supplier or department', () => {
  it('is a row from when it is asked until it ends, measured by its own clock', () => {
    const log = complaintLog();
    log.after(10, ask());
    expect(rowsOf(log)).toEqual([
      requestResult({
        sequence: 2,
        askedAt: minutes(10),
        dueAt: minutes(10 + 4 * 60),
      }),
    ]);
    log.after(20, 'add-note');
    log.after(40, { type: 'answer-request', data: { text: 'Yes.', request: 1 } });
    expect(rowsOf(log)).toMatchObject([
      { sequence: 4, end: { at: minutes(40), how: 'answered', usedSeconds: 1800 } },
    ]);
  });

  it('is each its own: asked again, of another, of a department, of nobody in the register', () => {
    const log = complaintLog();
    log.after(10, ask());
    log.after(20, { type: 'end-wait', data: { text: 'Told by phone.' } });
    log.after(30, ask('nanshan'));
    log.after(40, { type: 'end-wait', data: { text: 'Wrong one.', how: 'recalled' } });
    log.after(50, { type: 'ask-department', data: { text: 'Paid?' } });
    log.after(60, 'withdraw');
    expect(
      rowsOf(log).map(({ request, kind, respondentId, end }) => [request, kind, respondentId, end?.how]),
    ).toEqual([
      [1, 'supplier', 'haixing', 'answered'],
      [2, 'supplier', 'nanshan', 'recalled'],
      [3, 'department', null, 'dropped'],
    ]);
  });

  it('stands by what time it is; late stays missed, whatever ends it', () => {
    const now = minutes(241);
    const end = (at: string, how: 'answered' | 'recalled') => ({ at, how, usedSeconds: 1 });
    expect(standingOf(requestResult(), minutes(239))).toBe('open');
    expect(standingOf(requestResult(), now)).toBe('open-late');
    expect(standingOf(requestResult({ end: end(minutes(240), 'answered') }), now)).toBe('met');
    expect(standingOf(requestResult({ end: end(minutes(241), 'answered') }), now)).toBe('missed');
    expect(standingOf(requestResult({ end: end(minutes(240), 'recalled') }), now)).toBe('unanswered');
    expect(standingOf(requestResult({ end: end(minutes(241), 'recalled') }), now)).toBe('missed');
  });
});

describe('R006, R045 the league of suppliers and departments', () => {
  const now = minutes(600);
  const answered = (respondentId: string, after: number) =>
    requestResult({
      respondentId,
      end: { at: minutes(after), how: 'answered', usedSeconds: after * 60 },
    });

  it('has the most often late first, with median, 90 %, share of late and n; null where there is nothing', () => {
    const rows = [
      answered('fast', 10),
      answered('fast', 20),
      answered('fast', 30),
      answered('slow', 300),
      answered('slow', 60),
      requestResult({ respondentId: 'slow' }),
      requestResult({
        respondentId: 'fast',
        end: { at: minutes(5), how: 'recalled', usedSeconds: 300 },
      }),
      requestResult({ kind: 'department', respondentId: null, dueAt: minutes(700) }),
    ];
    const league = leagueOf(rows, now);
    expect(league.map(({ id }) => id)).toEqual(['slow', 'fast', null]);
    expect(league[0]).toMatchObject({
      asked: 3,
      answered: 2,
      median: { value: 3600 },
      p90: { value: 18_000 },
      breach: { share: 2 / 3 },
      late: 2,
      decided: 3,
      open: 1,
      openLate: 1,
    });
    expect(league[1]).toMatchObject({ asked: 4, answered: 3, median: { value: 1200 }, late: 0, decided: 3 });
    expect(league[2]).toMatchObject({
      asked: 1,
      answered: 0,
      median: null,
      p90: null,
      breach: null,
      open: 1,
    });
    const total = standing(rows, now);
    for (const key of ['asked', 'answered', 'late', 'decided', 'open', 'openLate'] as const)
      expect(league.reduce((sum, group) => sum + group[key], 0)).toBe(total[key]);
  });
});
