import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../../shared/domain/reports/complaint-life.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { policyOf } from '../../../support/builders/policies.ts';

const day = 24 * 60;

describe('R236 the row of a complaint’s life', () => {
  it('does not exist before the complaint is settled', () => {
    const log = complaintLog();
    log.after(10, 'reply');
    log.after(20, 'ask-customer');
    expect(lifeOf(log.events, policyOf)).toBeUndefined();
  });

  it('says when a person first answered, when it was resolved, and that nothing more was asked: right first time', () => {
    const log = complaintLog();
    log.after(10, 'reply');
    log.after(60, 'resolve');
    expect(lifeOf(log.events, policyOf)).toMatchObject({
      sequence: 3,
      receivedAt: '2026-11-24T02:00:00.000Z',
      firstAnsweredAt: '2026-11-24T02:10:00.000Z',
      firstResolvedAt: '2026-11-24T03:00:00.000Z',
      settledAt: '2026-11-24T03:00:00.000Z',
      contactsBefore: 0,
      customerId: null,
      cause: null,
    });
  });

  it('counts a question and an answer before the resolution, and nothing after it', () => {
    const log = complaintLog();
    log.after(10, 'ask-customer');
    log.after(20, 'customer-write');
    log.after(60, 'resolve');
    log.after(90, 'customer-write');
    expect(lifeOf(log.events, policyOf)).toMatchObject({ contactsBefore: 2, sequence: 4 });
  });

  it.each([
    [29, true],
    [31, false],
  ])('reopened after %i days: soon is %s; the first resolution stays the first', (days, soon) => {
    const log = complaintLog();
    log.after(60, 'resolve');
    log.after(60 + days * day, 'reopen');
    expect(lifeOf(log.events, policyOf)).toMatchObject({
      status: 'reopened',
      settledAt: null,
      reopenedSoon: soon,
    });
    log.after(61 + days * day, 'resolve');
    expect(lifeOf(log.events, policyOf)).toMatchObject({
      status: 'resolved',
      firstResolvedAt: '2026-11-24T03:00:00.000Z',
      reopenedSoon: soon,
    });
  });
});
