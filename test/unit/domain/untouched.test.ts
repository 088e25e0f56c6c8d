import { describe, expect, it } from 'vitest';
import { nextMoment, owedFact } from '../../../shared/domain/complaints/moments.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { complaintLog } from '../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../support/builders/complaints.ts';
import { bookOf, hour, policyVersion, ruleSet } from '../../support/builders/policy-versions.ts';

/** No promise at all: what rings is the alarm alone. */
const book = bookOf({
  policies: [policyVersion('quiet', {}, { untouchedSeconds: 9 * hour })],
  rules: [ruleSet([{ when: {}, policy: 'quiet' }])],
});
const policy = 'quiet@1/office-shanghai@1';
const wednesday = '2026-11-25T02:00:00.000Z';
const begun = () => complaintLog({ policy, book });
const alarmOf = (log: ReturnType<typeof begun>) => nextMoment(log.state(), book.policyOf);

describe('R140 nobody has touched it', () => {
  it('rings when the time of the policy has passed in office hours, and once', () => {
    const log = begun();
    expect(alarmOf(log)).toBe(wednesday);
    expect(owedFact(log.state(), book.policyOf, addSeconds(wednesday, -0.001))).toBeUndefined();
    const fact = owedFact(log.state(), book.policyOf, wednesday);
    expect(fact).toEqual({ type: 'left-untouched', data: { dueAt: wednesday } });
    if (fact) log.fact(fact, wednesday);
    expect(alarmOf(log)).toBeUndefined();
    expect(owedFact(log.state(), book.policyOf, addSeconds(wednesday, 9e6))).toBeUndefined();
  });

  it.each(['acknowledge', 'add-note', 'assign', 'reply', 'investigate'] as const)(
    '%s is a touch: the time begins anew, also after the alarm',
    (command) => {
      const log = begun();
      log.after(60, command);
      expect(alarmOf(log)).toBe('2026-11-25T03:00:00.000Z');
      log.fact(
        { type: 'left-untouched', data: { dueAt: '2026-11-25T03:00:00.000Z' } },
        '2026-11-25T03:00:00.000Z',
      );
      log.command('add-note', '2026-11-25T04:00:00.000Z');
      expect(alarmOf(log)).toBe('2026-11-26T04:00:00.000Z');
    },
  );

  it('is not put off by the customer, by confirming, or by a calendar', () => {
    const log = begun();
    log.after(60, { type: 'confirm', data: { customerId: 'c1' } });
    log.after(120, { type: 'customer-write', data: { text: '有人吗？' } });
    log.fact({ type: 'calendar-continued', data: { policy } }, addSeconds(tuesdayMorning, 3 * 3600));
    expect(alarmOf(log)).toBe(wednesday);
  });

  it('is silent while somebody else must act, and begins when it comes back to us', () => {
    for (const [wait, end] of [
      ['ask-customer', { type: 'customer-write', data: { text: '好' } }],
      ['ask-supplier', { type: 'end-wait', data: { text: 'x' } }],
      ['offer', { type: 'reject-offer', data: { text: '不' } }],
    ] as const) {
      const log = begun();
      log.after(60, wait);
      expect(alarmOf(log), wait).toBeUndefined();
      log.command(end, '2026-11-26T02:00:00.000Z');
      expect(alarmOf(log), wait).toBe('2026-11-27T02:00:00.000Z');
    }
  });

  it('is over when the complaint is settled, and begins again when it is reopened', () => {
    const log = begun();
    log.after(60, 'resolve');
    expect(log.state().untouchedAt).toBeUndefined();
    log.command('reopen', '2026-11-26T02:00:00.000Z');
    expect(log.state().untouchedAt).toBe('2026-11-27T02:00:00.000Z');
  });

  it('takes two office days where a policy does not say', () => {
    const usual = bookOf({ policies: [policyVersion('quiet', {})] });
    expect(nextMoment(complaintLog({ policy, book: usual }).state(), usual.policyOf)).toBe(
      '2026-11-26T02:00:00.000Z',
    );
  });
});
