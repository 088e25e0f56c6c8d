import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../../shared/domain/reports/clock-results.ts';
import type { ClockKind } from '../../../../shared/domain/sla/policies.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { policyOf } from '../../../support/builders/policies.ts';

// Brisk policy, received Tuesday 10:00 in Shanghai: first answer due 10:30, resolution due 18:00 (8 h, office till 18:00).
const minute = (n: number) => addSeconds(tuesdayMorning, n * 60);
const resultsOf = (log: ReturnType<typeof complaintLog>, asOf?: string) =>
  Object.fromEntries(
    clockResultsOf(log.events, policyOf, asOf).map((row) => [`${row.clock} ${row.number}`, row]),
  );
const breach = (clock: ClockKind, dueAt: string) =>
  ({ type: 'clock-breached', data: { clock, dueAt } }) as const;

describe('results of clocks (F13)', () => {
  it('a promise that is kept: when it started, was due and stopped, and the business time it took', () => {
    const log = complaintLog({ submission: { expectedDays: 3 } });
    log.after(20, 'reply');
    expect(resultsOf(log)).toEqual({
      'firstResponse 1': {
        reference: 'R-7K2M-9QXD-4TA',
        clock: 'firstResponse',
        number: 1,
        resolutionNumber: 1,
        sequence: 2,
        result: 'met',
        policy: 'brisk@1',
        calendar: 'office-shanghai@1',
        targetSeconds: 1800,
        ownerId: 'lin',
        department: 'customer-service',
        channel: 'web',
        cause: null,
        tier: null,
        startedAt: tuesdayMorning,
        dueAt: minute(30),
        dueOn: '2026-11-24',
        stoppedAt: minute(20),
        usedSeconds: 1200,
        expectedDays: 3,
      },
    });
  });

  it('open but late is missed from its breach on, and stays missed with its owner of then when it stops', () => {
    const log = complaintLog();
    log.fact(breach('firstResponse', minute(30)), minute(31));
    expect(resultsOf(log)['firstResponse 1']).toMatchObject({
      result: 'missed',
      stoppedAt: null,
      usedSeconds: null,
    });
    log.after(40, { type: 'assign', data: { ownerId: 'wong', department: 'logistics', summary: 's' } });
    log.after(50, 'reply');
    expect(resultsOf(log)['firstResponse 1']).toMatchObject({
      result: 'missed',
      ownerId: 'lin',
      department: 'customer-service',
      dueAt: minute(30),
      stoppedAt: minute(50),
      usedSeconds: 3000,
    });
  });

  it('stopped too late before any breach was recorded: missed', () => {
    const log = complaintLog();
    log.after(31, 'reply');
    expect(resultsOf(log)['firstResponse 1']).toMatchObject({ result: 'missed', stoppedAt: minute(31) });
  });

  it('overdue without a recorded breach counts as missed as of now, and what is not due yet does not', () => {
    const log = complaintLog();
    expect(resultsOf(log, minute(30))).toEqual({});
    expect(Object.keys(resultsOf(log, minute(31)))).toEqual(['firstResponse 1']);
    expect(resultsOf(log, minute(31))['firstResponse 1']).toMatchObject({
      result: 'missed',
      dueAt: minute(30),
    });
  });

  it('a pause moves the due time, and the time waited is not used', () => {
    const log = complaintLog();
    log.after(20, 'ask-customer');
    log.after(120, 'customer-write');
    log.after(180, 'resolve');
    expect(resultsOf(log)['resolution 1']).toMatchObject({
      result: 'met',
      usedSeconds: 80 * 60,
      // 100 minutes of waiting carry the due time of 18:00 into the next morning.
      dueAt: '2026-11-25T02:40:00.000Z',
      dueOn: '2026-11-25',
    });
  });

  it('a paused promise is in no figure; stopped in its pause it is due as if it had run on from there', () => {
    const log = complaintLog();
    log.after(20, 'ask-customer');
    expect(Object.keys(resultsOf(log, minute(60 * 24 * 30)))).toEqual(['firstResponse 1']);
    log.after(60, 'withdraw');
    expect(resultsOf(log)['resolution 1']).toMatchObject({
      result: 'cancelled',
      usedSeconds: 1200,
      dueAt: '2026-11-25T01:40:00.000Z',
    });
  });

  it('a withdrawal cancels what is not late; what is late stays missed', () => {
    const log = complaintLog();
    log.fact(breach('firstResponse', minute(30)), minute(30));
    log.after(40, 'withdraw');
    const rows = resultsOf(log);
    expect(rows['firstResponse 1']).toMatchObject({ result: 'missed', stoppedAt: minute(40) });
    expect(rows['resolution 1']?.result).toBe('cancelled');
  });

  it('a complaint that turns out to be none counts nowhere', () => {
    const log = complaintLog();
    log.fact(breach('firstResponse', minute(30)), minute(30));
    log.after(40, 'propose-invalid');
    log.after(41, 'confirm-invalid');
    expect(Object.values(resultsOf(log)).map(({ result }) => result)).toEqual(['cancelled', 'cancelled']);
  });

  it('reopening starts the next resolution and leaves the result of the first', () => {
    const log = complaintLog();
    log.after(20, 'resolve');
    log.after(60, 'reopen');
    log.after(90, 'resolve');
    const rows = resultsOf(log);
    expect(rows['resolution 1']).toMatchObject({ resolutionNumber: 1, result: 'met', usedSeconds: 1200 });
    expect(rows['resolution 2']).toMatchObject({
      resolutionNumber: 2,
      startedAt: minute(60),
      usedSeconds: 1800,
    });
  });

  it('a cause found later is the cause of every row of the complaint', () => {
    const log = complaintLog();
    log.after(20, 'reply');
    expect(resultsOf(log)['firstResponse 1']?.cause).toBeNull();
    log.after(30, { type: 'assess', data: { cause: 'DAMAGED', severity: 3, priority: 'high' } });
    expect(resultsOf(log)['firstResponse 1']).toMatchObject({ cause: 'DAMAGED', sequence: 3 });
  });
});
