import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../../shared/domain/complaints/commands.ts';
import { nextDue, nextMoment, owedFact } from '../../../../shared/domain/complaints/moments.ts';
import type { Actor } from '../../../../shared/domain/identity/actor.ts';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../../shared/domain/reports/clock-results.ts';
import { promisedToCustomers } from '../../../../shared/domain/sla/promises.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { policyOf } from '../../../support/builders/policies.ts';
import { receivedState, take } from '../../../support/builders/states.ts';

const hour = 3600;
const ask: ComplaintCommand = {
  type: 'ask-supplier',
  data: { text: 'Is the batch faulty?', supplierId: 'haixing', share: ['product'] },
};
const answer = (request: number): ComplaintCommand => ({
  type: 'answer-request',
  data: { text: 'It is; new ones leave on Friday.', request },
});
const haixing: Actor = { kind: 'supplier', id: 'haixing' };
const warehouse: Actor = { kind: 'department', id: 'warehouse' };
const at = (hours: number) => addSeconds(tuesdayMorning, hours * hour);

describe('R006, R066 the clock of a request', () => {
  it('starts on asking, says when the answer is due, and stops on the answer; the complaint goes back to work', () => {
    const asked = take(take(receivedState(), 'investigate'), ask, at(1));
    expect(asked).toMatchObject({ status: 'waiting-supplier', requests: 1 });
    expect(asked.clocks.supplierAnswer).toEqual({ usedSeconds: 0, runningSince: at(1), fired: 0 });
    expect(nextDue(asked, policyOf, ['supplierAnswer'])?.dueAt).toBe(at(5));
    const answered = take(asked, answer(1), at(3), haixing);
    expect(answered).toMatchObject({ status: 'investigating', requests: 1 });
    expect(answered.clocks.supplierAnswer).toMatchObject({ usedSeconds: 2 * hour, result: 'met' });
    expect(take(answered, 'add-note', at(3)).clocks).not.toHaveProperty('supplierAnswer');
  });

  it('the event says when the answer is due, in business time', () => {
    const log = complaintLog();
    log.command(ask, at(7.5));
    expect(log.events.at(-1)).toMatchObject({
      type: 'supplier-asked',
      // Half an hour of the four is left on Tuesday; the office opens again at nine.
      data: { supplierId: 'haixing', dueAt: '2026-11-25T04:30:00.000Z' },
    });
  });

  it('is warned and breached by the one timer of the complaint, beside the clocks of the customer', () => {
    let state = take(take(receivedState(), 'reply'), ask, at(0));
    expect(nextMoment(state, policyOf)).toBe(at(3));
    const warned = owedFact(state, policyOf, at(3));
    expect(warned).toEqual({
      type: 'clock-warned',
      data: { clock: 'supplierAnswer', share: 0.75, dueAt: at(3) },
    });
    const log = complaintLog();
    log.command('reply', at(0));
    log.command(ask, at(0));
    for (
      let owed = owedFact(log.state(), policyOf, at(4));
      owed;
      owed = owedFact(log.state(), policyOf, at(4))
    )
      log.fact(owed, at(4));
    expect(log.events.slice(-2).map(({ type, data }) => [type, data])).toEqual([
      ['clock-warned', { clock: 'supplierAnswer', share: 0.75, dueAt: at(3) }],
      ['clock-breached', { clock: 'supplierAnswer', dueAt: at(4) }],
    ]);
    state = take(log.state(), answer(1), at(5), haixing);
    expect(state.clocks.supplierAnswer).toMatchObject({ result: 'missed' });
  });

  it('leaves the promises to the customer running, and is not shown to the customer as one of them', () => {
    const asked = take(take(receivedState(), 'reply'), ask, at(0));
    expect(asked.clocks.resolution?.runningSince).toBe(tuesdayMorning);
    expect(nextDue(asked, policyOf)?.clock).toBe('supplierAnswer');
    expect(nextDue(asked, policyOf, promisedToCustomers)?.clock).toBe('resolution');
  });

  it('recalled by the agent it has kept and broken nothing; noted as answered it counts', () => {
    const asked = take(receivedState(), ask, at(0));
    const recalled = take(asked, { type: 'end-wait', data: { text: 'Found it.', how: 'recalled' } }, at(1));
    expect(recalled.clocks).not.toHaveProperty('supplierAnswer');
    expect(recalled.status).toBe('received');
    const noted = take(asked, { type: 'end-wait', data: { text: 'They called.' } }, at(1));
    expect(noted.clocks.supplierAnswer).toMatchObject({ result: 'met' });
  });

  it('several requests of one life are measured one by one', () => {
    const log = complaintLog();
    log.command(ask, at(0));
    log.command({ type: 'end-wait', data: { text: 'Never mind.', how: 'recalled' } }, at(1));
    log.command({ type: 'ask-department', data: { text: 'Paid?', departmentId: 'finance' } }, at(1));
    log.command({ type: 'end-wait', data: { text: 'Yes.' } }, at(2));
    log.command(ask, at(2));
    log.command({ type: 'end-wait', data: { text: 'They called.' } }, at(3));
    expect(log.state().requests).toBe(3);
    const results = clockResultsOf(log.events, policyOf).map(({ clock, number, result }) => [
      clock,
      number,
      result,
    ]);
    expect(results).toEqual([
      ['supplierAnswer', 1, 'cancelled'],
      ['departmentAnswer', 1, 'met'],
      ['supplierAnswer', 2, 'met'],
    ]);
  });
});

describe('R006, R066 who may answer a request', () => {
  const asked = take(receivedState(), ask, at(0));

  it.each([
    ['after it was answered', () => take(take(asked, answer(1), at(1), haixing), answer(1), at(1), haixing)],
    ['after it was recalled', () => take(take(asked, 'end-wait', at(1)), answer(1), at(1), haixing)],
    ['with the link of a department', () => take(asked, answer(1), at(1), warehouse)],
    [
      'with the link of an earlier question',
      () => take(take(take(asked, 'end-wait', at(1)), ask, at(1)), answer(1), at(1), haixing),
    ],
  ])('nobody %s', (_when, attempt) => {
    expect(attempt).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^(request-closed|illegal-transition)$/) }),
    );
  });

  it('neither staff nor customers by the link', () => {
    for (const actor of [{ kind: 'customer' }, { kind: 'staff', id: 'lin', roles: ['admin'] }] as Actor[])
      expect(() => take(asked, answer(1), at(1), actor)).toThrowError(
        expect.objectContaining({ code: 'wrong-actor' }),
      );
  });
});
