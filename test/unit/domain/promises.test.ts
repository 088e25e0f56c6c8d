import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { decide } from '../../../shared/domain/complaints/decide.ts';
import { nextMoment, owedFact } from '../../../shared/domain/complaints/moments.ts';
import { keptRateOf } from '../../../shared/domain/promises/kept-rate.ts';
import { promiseResultsOf } from '../../../shared/domain/promises/promise-result.ts';
import { complaintLog } from '../../support/builders/complaint-log.ts';
import { lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { bookOf, policyVersion } from '../../support/builders/policy-versions.ts';

/** No clock at all, and an alarm that never comes: what rings is the promise alone. */
const book = bookOf({ policies: [policyVersion('none', {}, { untouchedSeconds: 9e9 })] });
const policy = 'none@1/office-shanghai@1';
const promise = (dueOn: string): ComplaintCommand => ({
  type: 'make-promise',
  data: { text: '一盏新灯', promisedBy: 'zhou', dueOn },
});
const promised = (...days: readonly string[]) => {
  const log = complaintLog({ policy, book });
  for (const day of days) log.after(10, promise(day));
  return log;
};
const owed = (log: ReturnType<typeof promised>, at: string) => owedFact(log.state(), book.policyOf, at);
const next = (log: ReturnType<typeof promised>) => nextMoment(log.state(), book.policyOf);
const standings = (log: ReturnType<typeof promised>) =>
  promiseResultsOf(log.events).map(({ end }) => end?.how ?? 'open');

describe('R008 promises to customers', () => {
  it('are due at the end of the day, and their owner is reminded as the office opens on it', () => {
    const log = promised('2026-11-26');
    expect(next(log)).toBe('2026-11-26T01:00:00.000Z');
    const near = owed(log, '2026-11-26T01:00:00.000Z');
    expect(near).toEqual({ type: 'promise-near', data: { promise: 1, dueAt: '2026-11-26T16:00:00.000Z' } });
    if (near) log.fact(near, '2026-11-26T01:00:00.000Z');
    expect(next(log)).toBe('2026-11-26T16:00:00.000Z');
    const broken = owed(log, '2026-11-26T16:00:00.000Z');
    expect(broken?.type).toBe('promise-broken');
    if (broken) log.fact(broken, '2026-11-26T16:00:00.000Z');
    expect([next(log), standings(log)]).toEqual([undefined, ['broken']]);
  });

  it('on a day on which nobody works the reminder comes on the last working day before', () => {
    expect(next(promised('2026-11-29'))).toBe('2026-11-27T01:00:00.000Z');
  });

  it('made on the day itself they remind nobody', () => {
    expect(next(promised('2026-11-24'))).toBe('2026-11-24T16:00:00.000Z');
  });

  it('are kept or waived by a person, also after the complaint is closed', () => {
    const log = promised('2026-11-26', '2026-11-27');
    for (const command of ['assess', 'resolve', 'confirm-solution', 'close'] as const) log.after(20, command);
    expect(log.state().status).toBe('closed');
    log.after(30, { type: 'keep-promise', data: { promise: 2 } });
    log.after(40, { type: 'waive-promise', data: { promise: 1, text: '不要了' } });
    expect(standings(log)).toEqual(['waived', 'kept']);
    expect([next(log), log.state().openPromises]).toEqual([log.state().surveyAt, undefined]);
  });

  it.each(['withdraw', 'merge'] as const)('%s: nobody is owed them any more', (command) => {
    const log = promised('2026-11-26');
    log.after(20, command);
    expect([standings(log), log.state().openPromises]).toEqual([['waived'], undefined]);
  });

  it.each([
    ['promise-due-impossible', promise('2026-11-23')],
    ['promise-due-impossible', promise('2029-01-01')],
    ['promise-not-open', { type: 'keep-promise', data: { promise: 2 } }],
    ['promise-not-open', { type: 'waive-promise', data: { promise: 9, text: 'x' } }],
  ] as const)('%s is refused', (code, command) => {
    const state = promised('2026-11-26').state();
    const context = { reference: 'R-1', actor: lin, at: tuesdayMorning, surveyDelaySeconds: 0, book };
    expect(() => decide(state, command as ComplaintCommand, context)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('takes three open ones at most', () => {
    const log = promised('2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29');
    expect(log.state().openPromises).toHaveLength(3);
    log.after(20, { type: 'keep-promise', data: { promise: 1 } });
    log.after(30, promise('2026-11-29'));
    expect(log.state().openPromises?.map((one) => one.promise)).toEqual([2, 3, 4]);
  });

  it('kept rate = kept / (kept + broken); open but late is broken, waived is in no share, nothing is not 0 %', () => {
    const log = promised('2026-11-24', '2026-11-26', '2026-11-30');
    log.after(20, { type: 'keep-promise', data: { promise: 2 } });
    const rows = promiseResultsOf(log.events);
    expect(keptRateOf(rows, '2026-11-24T15:59:59.999Z')).toMatchObject({ n: 1, kept: 1, broken: 0, open: 2 });
    expect(keptRateOf(rows, '2026-11-24T16:00:00.000Z')).toMatchObject({
      n: 2,
      kept: 1,
      broken: 1,
      open: 1,
      share: { share: 0.5 },
    });
    expect(keptRateOf([], tuesdayMorning).share).toBeNull();
  });
});
