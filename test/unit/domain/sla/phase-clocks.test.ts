import { describe, expect, it } from 'vitest';
import { nextDue, nextMoment, owedFact } from '../../../../shared/domain/complaints/moments.ts';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../../shared/domain/reports/clock-results.ts';
import type { ClockKind } from '../../../../shared/domain/sla/policies.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { bookOf, policyVersion, target } from '../../../support/builders/policy-versions.ts';

const minute = (n: number) => addSeconds(tuesdayMorning, n * 60);
const everything = policyVersion('all', {
  acknowledgement: target(1),
  firstResponse: target(2),
  nextResponse: target(2),
  resolution: target(30),
  remedyJob: target(9),
  followUp: target(18),
});
const book = bookOf({ policies: [everything] });
const newLog = () => complaintLog({ book, policy: 'all@1' });
const running = (log: ReturnType<typeof newLog>) => Object.keys(log.state().clocks).sort();
const resultsOf = (log: ReturnType<typeof newLog>) =>
  clockResultsOf(log.events, book.policyOf).map(({ clock, number, result, usedSeconds }) => [
    `${clock} ${number}`,
    result,
    usedSeconds,
  ]);

describe('promises that a phase of the complaint starts and stops', () => {
  it('R249 acknowledgement: the first act of a person stops it; a note or a hand-over is none', () => {
    const log = newLog();
    expect(nextDue(log.state(), book.policyOf)).toEqual({ clock: 'acknowledgement', dueAt: minute(60) });
    log.after(10, 'add-note');
    log.after(20, 'assign');
    log.after(25, 'confirm');
    expect(log.state().clocks.acknowledgement?.runningSince).toBe(tuesdayMorning);
    log.after(30, 'acknowledge');
    expect(log.state().clocks.acknowledgement).toEqual({ usedSeconds: 1800, fired: 0, result: 'met' });
    log.after(31, 'add-note');
    expect(running(log)).toEqual(['firstResponse', 'resolution']);
    expect(resultsOf(log)).toEqual([['acknowledgement 1', 'met', 1800]]);
  });

  it.each(['investigate', 'ask-supplier', 'reply', 'resolve'] as const)(
    'R249 %s is such an act too',
    (command) => {
      const log = newLog();
      log.after(30, command);
      expect(log.state().clocks.acknowledgement?.result).toBe('met');
    },
  );

  it('next response: from each message of the customer that waits for an answer to the answer', () => {
    const log = newLog();
    // The first answer is still owed: one promise for one answer.
    log.after(5, 'customer-write');
    expect(running(log)).not.toContain('nextResponse');
    log.after(30, 'reply');
    log.after(60, 'customer-write');
    log.after(70, 'customer-write');
    expect(log.state().clocks.nextResponse).toEqual({ usedSeconds: 0, runningSince: minute(60), fired: 0 });
    expect(nextDue(log.state(), book.policyOf, ['nextResponse'])?.dueAt).toBe(minute(180));
    log.after(90, 'ask-customer');
    log.after(120, 'customer-write');
    log.after(121, 'add-note');
    expect(log.state().clocks.nextResponse?.runningSince).toBe(minute(120));
    log.after(300, 'offer');
    log.after(310, 'reject-offer');
    log.after(320, 'escalate');
    log.after(330, 'resolve');
    expect(resultsOf(log).filter(([clock]) => String(clock).startsWith('next'))).toEqual([
      ['nextResponse 1', 'met', 1800],
      ['nextResponse 2', 'missed', 3 * 3600],
      ['nextResponse 3', 'met', 1200],
    ]);
  });

  it('next response: a message to a complaint that is settled starts none, reopening it does', () => {
    const log = newLog();
    log.after(10, 'resolve');
    log.after(20, 'customer-write');
    expect(running(log)).not.toContain('nextResponse');
    log.after(30, 'reopen');
    expect(log.state().clocks.nextResponse?.runningSince).toBe(minute(30));
    expect(log.state().clocks.resolution).toEqual({ usedSeconds: 0, runningSince: minute(30), fired: 0 });
  });

  it('remedy: from its start to the resolution', () => {
    const log = newLog();
    log.after(10, 'offer');
    log.after(20, 'accept-offer');
    log.after(30, 'start-remedy');
    expect(nextDue(log.state(), book.policyOf, ['remedyJob'])?.dueAt).toBe('2026-11-25T02:30:00.000Z');
    log.after(90, 'resolve');
    expect(log.state().clocks.remedyJob).toMatchObject({ usedSeconds: 3600, result: 'met' });
  });

  it('follow-up: runs when all else has stopped, is warned like any other, and stops when it is done', () => {
    const log = newLog();
    log.after(10, 'resolve');
    expect(running(log)).toContain('followUp');
    expect(nextMoment(log.state(), book.policyOf)).toBe(minute(70));
    log.after(70, 'confirm-solution');
    const survey = owedFact(log.state(), book.policyOf, minute(70));
    expect(survey?.type).toBe('survey-suppressed');
    if (survey) log.fact(survey, minute(70));
    expect(owedFact(log.state(), book.policyOf, '2026-11-25T02:10:00.000Z')).toEqual({
      type: 'clock-warned',
      data: { clock: 'followUp', share: 0.5, dueAt: '2026-11-25T02:10:00.000Z' },
    });
    log.after(130, 'follow-up');
    expect(log.state().clocks.followUp).toMatchObject({ usedSeconds: 7200, result: 'met' });
  });

  it.each(['close', 'reopen'] as const)('follow-up: %s without one cancels it', (command) => {
    const log = newLog();
    log.after(10, { type: 'assess', data: { cause: 'DAMAGED', severity: 3, priority: 'normal' } });
    log.after(10, 'resolve');
    log.after(20, 'confirm-solution');
    log.after(30, command);
    expect(running(log)).not.toContain('followUp');
    expect(resultsOf(log)).toContainEqual(['followUp 1', 'cancelled', 1200]);
  });

  it('without a target no clock runs, and nothing is due', () => {
    const silent = bookOf({ policies: [policyVersion('none', {})] });
    const log = complaintLog({ book: silent, policy: 'none@1' });
    const life = ['reply', 'customer-write', 'ask-supplier', 'end-wait', 'resolve', 'reopen'] as const;
    for (const [i, command] of life.entries()) log.after(10 * (i + 1), command);
    expect(log.state().status).toBe('reopened');
    expect(log.state().clocks).toEqual({});
    expect(nextMoment(log.state(), silent.policyOf)).toBe(log.state().untouchedAt);
    expect(log.events.find(({ type }) => type === 'supplier-asked')?.data).not.toHaveProperty('dueAt');
  });

  it('the customer writes through any pause: only the wait for the customer stops a clock', () => {
    const log = newLog();
    log.after(30, 'reply');
    const still = (kind: ClockKind) => log.state().clocks[kind]?.runningSince !== undefined;
    log.after(40, 'ask-supplier');
    expect(still('resolution')).toBe(true);
    log.after(50, 'end-wait');
    log.after(60, 'ask-customer');
    expect(still('resolution')).toBe(false);
    log.after(90, 'customer-write');
    expect(log.state().clocks.resolution).toMatchObject({ usedSeconds: 3600, runningSince: minute(90) });
  });
});
