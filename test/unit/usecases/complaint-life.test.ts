import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import type { ComplaintState } from '../../../shared/domain/complaints/state.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { recordOwed } from '../../../shared/usecases/complaints/record-owed.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { customer, fakeDesk, intake, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { policyOf } from '../../support/builders/policies.ts';

async function livedDesk() {
  const desk = fakeDesk();
  const { event } = await takeInComplaint(desk, intake());
  const { reference } = event;
  let minute = 0;
  const later = (minutes: number) => {
    minute += minutes;
    return addSeconds(tuesdayMorning, minute * 60);
  };
  const run = async (command: ComplaintCommand, actor: Actor, minutes: number) => {
    const head = await desk.complaints.head(reference);
    const expectedSequence = head?.sequence ?? 0;
    return executeCommand(desk, {
      reference,
      command,
      commandId: `c${expectedSequence}`,
      expectedSequence,
      actor,
      at: later(minutes),
      onConflict: 'reject',
    });
  };
  return {
    desk,
    reference,
    run,
    later,
    tick: (minutes: number) => recordOwed(desk, reference, later(minutes)),
  };
}

describe('the life of a complaint', () => {
  it('goes from received to closed, with a warning, a breach, a pause and a survey', async () => {
    const { run, tick } = await livedDesk();
    await run({ type: 'confirm', data: { customerId: 'c1' } }, customer, 1);
    expect((await tick(14)).appended.map(({ type }) => type)).toEqual(['clock-warned']);
    expect((await tick(15)).appended).toMatchObject([
      { type: 'clock-breached', data: { clock: 'firstResponse', dueAt: '2026-11-24T02:30:00.000Z' } },
    ]);
    await run({ type: 'acknowledge', data: {} }, lin, 1);
    await run(sampleCommand('assess'), lin, 0);
    await run({ type: 'reply', data: { text: 'We are looking into it.' } }, lin, 1);
    await run({ type: 'ask-customer', data: { text: 'Which parcel?' } }, lin, 1);
    await run({ type: 'customer-write', data: { text: 'The blue one.' } }, customer, 60);
    await run({ type: 'resolve', data: { outcome: 'remedied', text: 'Refunded.' } }, lin, 5);
    const survey = await tick(61);
    expect(survey.appended.map(({ type }) => type)).toEqual(['survey-requested']);
    expect(survey.nextAt).toBeUndefined();
    await run({ type: 'confirm-solution', data: {} }, customer, 1);
    const { head } = await run({ type: 'close', data: {} }, lin, 1);
    expect(head.state.status).toBe('closed');
    expect(head.state.clocks.firstResponse?.result).toBe('missed');
    expect(head.state.clocks.resolution?.result).toBe('met');
  });

  it('carries in each event the state that a refold of the whole log gives', async () => {
    const { desk, reference, run, tick } = await livedDesk();
    await run({ type: 'confirm', data: { customerId: 'c1' } }, customer, 1);
    await tick(40);
    await run(
      {
        type: 'offer',
        data: { offer: { kind: 'refund', amountMinor: 1250, currency: 'CNY' }, text: '退款' },
      },
      lin,
      1,
    );
    let state: ComplaintState | undefined;
    for (const event of await desk.complaints.since(reference, 0)) {
      state = evolve(state, event, event.at, policyOf, event.actor.id);
      expect(event.state).toEqual(state);
    }
  });
});
