import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../shared/domain/complaints/card.ts';
import {
  continuation,
  nextDue,
  nextMoment,
  outrunsCalendar,
  owedFact,
} from '../../../../shared/domain/complaints/moments.ts';
import { clockResultsOf } from '../../../../shared/domain/reports/clock-results.ts';
import { waitsOf } from '../../../../shared/domain/requests/waits.ts';
import { knownInstant, knownSeconds, knownUntil } from '../../../../shared/domain/sla/known-time.ts';
import { promisesOf } from '../../../../shared/domain/sla/promises.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { bookOf, hour, office, policyVersion, target } from '../../../support/builders/policy-versions.ts';

/** Known through Tuesday, 24 November 2026; Wednesday is a holiday that only the second version knows. */
const first = office({ id: 'depot', version: 1, validThrough: '2026-11-24' });
const second = office({
  id: 'depot',
  version: 2,
  validThrough: '2027-12-31',
  exceptions: { '2026-11-25': [] },
});
const policy = policyVersion(
  'usual',
  { firstResponse: target(2), resolution: target(16) },
  { calendar: 'depot' },
);
const before = bookOf({ policies: [policy] }, first);
const after = bookOf({ policies: [policy] }, first, second);
const tuesday = '2026-11-24T02:00:00.000Z';
const wednesday = '2026-11-25T02:00:00.000Z';
const newLog = (at = tuesday) => complaintLog({ book: before, policy: 'usual@1/depot@1', at });

describe('time that a calendar does not know', () => {
  it('ends with the last day known; what is beyond counts as closed and has no instant', () => {
    expect(knownUntil(first)).toBe('2026-11-24T16:00:00.000Z');
    expect(knownSeconds(first, tuesday, '2026-12-24T02:00:00.000Z')).toBe(8 * hour);
    expect(knownSeconds(first, wednesday, '2026-12-24T02:00:00.000Z')).toBe(0);
    expect(knownInstant(first, tuesday, 8 * hour)).toBe('2026-11-24T10:00:00.000Z');
    expect(knownInstant(first, tuesday, 8 * hour + 1)).toBeUndefined();
    expect(knownInstant(first, wednesday, 1)).toBeUndefined();
  });

  it('begins with the first day known', () => {
    const late = office({ validFrom: '2026-11-24' });
    expect(knownSeconds(late, '2026-11-23T02:00:00.000Z', '2026-11-24T03:00:00.000Z')).toBe(2 * hour);
    expect(knownInstant(late, '2026-11-23T02:00:00.000Z', 60)).toBeUndefined();
  });
});

describe('a calendar that runs out under a running complaint', () => {
  it('the complaint is taken in; a due time beyond it is not guessed, one before it is kept', () => {
    const log = newLog();
    const { policyOf } = before;
    expect(promisesOf(log.state(), policyOf)).toEqual({ firstResponseDueAt: '2026-11-24T04:00:00.000Z' });
    expect(nextMoment(log.state(), policyOf)).toBe('2026-11-24T03:00:00.000Z');
    expect(outrunsCalendar(log.state(), policyOf)).toBe(true);
  });

  it('received after its last day: no due time at all, marked on the card', () => {
    const log = newLog(wednesday);
    const [received] = log.events;
    if (received?.type !== 'received') throw new Error('no intake');
    expect(nextMoment(log.state(), before.policyOf)).toBeUndefined();
    const card = cardOf(received, received, before.policyOf);
    expect(card).toMatchObject({ outrunsCalendar: '2026-11-24', breached: false });
    expect(card).not.toHaveProperty('dueAt');
  });

  it('agents go on: every command counts only what is known, and what is kept is kept', () => {
    const log = newLog();
    log.command('reply', '2026-11-24T03:00:00.000Z');
    log.command('ask-customer', wednesday);
    expect(log.state().clocks.resolution).toEqual({ usedSeconds: 8 * hour, fired: 0 });
    log.command('customer-write', '2026-11-26T02:00:00.000Z');
    log.command('resolve', '2026-11-26T03:00:00.000Z');
    expect(log.state().status).toBe('resolved');
    const rows = clockResultsOf(log.events, before.policyOf);
    expect(rows.map(({ clock, result, dueAt, usedSeconds }) => [clock, result, dueAt, usedSeconds])).toEqual([
      ['firstResponse', 'met', '2026-11-24T04:00:00.000Z', hour],
      // Nobody knows when it was due: no earlier than this.
      ['resolution', 'met', '2026-11-26T03:00:00.000Z', 8 * hour],
    ]);
    expect(waitsOf(log.events, before.policyOf, '2026-11-27T02:00:00.000Z').agentSeconds).toBe(8 * hour);
  });

  it('is continued by its next version, which counts all of the time that ran', () => {
    const log = complaintLog({ book: after, policy: 'usual@1/depot@1', at: tuesday });
    expect(continuation(log.state(), before)).toBeUndefined();
    const fact = continuation(log.state(), after);
    expect(fact).toEqual({ type: 'calendar-continued', data: { policy: 'usual@1/depot@2' } });
    if (fact) log.fact(fact, '2026-11-27T02:00:00.000Z');
    // Eight hours on Tuesday, none on the holiday, eight on Thursday.
    expect(nextDue(log.state(), after.policyOf, ['resolution'])?.dueAt).toBe('2026-11-26T09:00:00.000Z');
    expect(owedFact(log.state(), after.policyOf, '2026-11-27T02:00:00.000Z')).toMatchObject({
      type: 'clock-warned',
      data: { clock: 'firstResponse' },
    });
    expect(outrunsCalendar(log.state(), after.policyOf)).toBe(false);
  });

  it('or by the same version, when a release brought its country’s next holidays', () => {
    const released = bookOf(
      { policies: [policy] },
      office({ id: 'depot', version: 1, validThrough: '2027-12-31' }),
    );
    expect(continuation(newLog().state(), released)).toEqual({
      type: 'calendar-continued',
      data: { policy: 'usual@1/depot@1' },
    });
  });
});
