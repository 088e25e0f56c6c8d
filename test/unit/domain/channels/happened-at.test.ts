import { describe, expect, it } from 'vitest';
import { contactsOf, logLagSeconds } from '../../../../shared/domain/channels/contacts.ts';
import type { ComplaintEvents } from '../../../../shared/domain/complaints/events.ts';
import { evolve } from '../../../../shared/domain/complaints/evolve.ts';
import { nextMoment, owedFact } from '../../../../shared/domain/complaints/moments.ts';
import type { Channel } from '../../../../shared/domain/complaints/state.ts';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { waitsOf } from '../../../../shared/domain/requests/waits.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { lin, submission, tuesdayMorning } from '../../../support/builders/complaints.ts';
import { policyOf } from '../../../support/builders/policies.ts';
import { receivedState, take } from '../../../support/builders/states.ts';

const minutes = (count: number) => addSeconds(tuesdayMorning, count * 60);

/** A complaint logged an hour after the customer said it. */
const logged = (channel: Channel): ComplaintEvents['received'] => ({
  submission: submission(),
  language: 'zh-CN',
  channel,
  department: 'customer-service',
  ownerId: 'lin',
  policy: 'brisk@1',
  priority: 'normal',
  keyHash: 'k',
  bodyHash: 'b',
  customerId: 'c1',
  happenedAt: tuesdayMorning,
});
const stateOf = (channel: Channel) =>
  evolve(undefined, { type: 'received', data: logged(channel) }, minutes(60), policyOf);

describe('R018, R145 what staff log counts from when the company heard of it', () => {
  it('starts the promises of a complaint when the customer said it, so that a late entry is late', () => {
    const state = stateOf('wechat');
    expect(state.clocks.firstResponse?.runningSince).toBe(tuesdayMorning);
    expect(state.clocks.resolution?.runningSince).toBe(tuesdayMorning);
    expect(state.customerId).toBe('c1');
    // First answer within 30 minutes, warned at half: both are past when it is logged after an hour.
    expect(nextMoment(state, policyOf)).toBe(minutes(15));
    expect(owedFact(state, policyOf, minutes(60))).toEqual({
      type: 'clock-warned',
      data: { clock: 'firstResponse', share: 0.5, dueAt: minutes(15) },
    });
  });

  it.each(['phone', 'counter'] as const)('promises no first answer on the %s: it was given', (channel) => {
    expect(Object.keys(stateOf(channel).clocks)).toEqual(['resolution']);
  });

  it('ends the wait when the customer answered, not when it was logged', () => {
    const asked = take(receivedState(), 'ask-customer', minutes(10));
    expect(asked.waitingSince).toBe(minutes(10));
    const data = { text: 'The blue one.', channel: 'phone', happenedAt: minutes(20) } as const;
    const heard = take(asked, { type: 'customer-write', data }, minutes(90));
    expect([heard.status, heard.waitingSince]).toEqual(['received', undefined]);
    expect(heard.clocks.resolution?.runningSince).toBe(minutes(20));
  });

  it('never lets a wait end before it began', () => {
    const asked = take(receivedState(), 'ask-customer', minutes(10));
    const data = { text: 'I had called before.', channel: 'phone', happenedAt: minutes(5) } as const;
    const heard = take(asked, { type: 'customer-write', data }, minutes(90));
    expect(heard.clocks.resolution?.runningSince).toBe(minutes(10));
  });

  it('counts what we did ourselves from when it is logged: backdating helps nobody', () => {
    const call = { text: 'Called.', channel: 'phone', happenedAt: minutes(5), reached: true } as const;
    const state = take(receivedState(), { type: 'log-contact', data: call }, minutes(40));
    expect(state.clocks.firstResponse?.result).toBe('missed');
  });

  it('takes a call that nobody answered for no answer', () => {
    const call = { text: 'Rang.', channel: 'phone', reached: false } as const;
    const before = receivedState();
    const { untouchedAt: _, ...promised } = before;
    // Trying is a touch all the same.
    expect(take(before, { type: 'log-contact', data: call }, minutes(5))).toEqual({
      ...promised,
      untouchedAt: expect.any(String),
    });
    const answered = take(before, { type: 'log-contact', data: { ...call, reached: true } }, minutes(5));
    expect(answered.clocks.firstResponse?.result).toBe('met');
  });

  it.each([
    ['happened-in-future', minutes(61)],
    ['happened-long-ago', '2025-11-20T00:00:00.000Z'],
  ])('refuses a time that cannot be: %s', (code, happenedAt) => {
    const data = { text: 'x', channel: 'fax', happenedAt } as const;
    expect(() => take(receivedState(), { type: 'customer-write', data }, minutes(60), lin)).toThrowError(
      expect.objectContaining({ code, details: { field: 'happenedAt' } }),
    );
  });
});

describe('R061, R062, R066, R145 figures of contacts', () => {
  it('gives the time between an answer and its entry to us, not to the customer', () => {
    const log = complaintLog();
    log.after(10, 'ask-customer');
    log.after(50, 'add-note');
    const data = { text: 'The blue one.', channel: 'phone', happenedAt: minutes(20) } as const;
    log.after(90, { type: 'customer-write', data });
    const waits = waitsOf(log.events, policyOf, minutes(100));
    expect(waits).toMatchObject({ customerSeconds: 600, agentSeconds: 90 * 60 });
  });

  it('counts how often the customer had to reach us before it was solved, on which channels', () => {
    const log = complaintLog();
    expect(contactsOf(log.events)).toEqual({ inbound: 1, outbound: 0, channels: ['web'], toAnswer: null });
    log.after(5, { type: 'log-contact', data: { text: 'Rang.', channel: 'phone', reached: false } });
    log.after(6, 'reply');
    log.after(10, { type: 'customer-write', data: { text: 'And?', channel: 'wechat' } });
    log.after(12, { type: 'log-contact', data: { text: 'Called.', channel: 'phone', reached: true } });
    log.after(20, 'resolve');
    log.after(30, { type: 'customer-write', data: { text: 'Thanks.', channel: 'wechat' } });
    expect(contactsOf(log.events)).toEqual({
      inbound: 3,
      outbound: 3,
      channels: ['web', 'phone', 'wechat'],
      toAnswer: 2,
    });
  });

  it('measures how late an entry was; what nobody had to log has no lag', () => {
    const log = complaintLog();
    const data = { text: 'Called us.', channel: 'phone', happenedAt: minutes(1) } as const;
    log.after(61, { type: 'customer-write', data });
    expect(log.events.map(logLagSeconds)).toEqual([undefined, 3600]);
  });
});
