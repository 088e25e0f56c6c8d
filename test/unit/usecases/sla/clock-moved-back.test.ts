import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { recordOwed } from '../../../../shared/usecases/complaints/record-owed.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { fakeDesk, intake, lin, tuesdayMorning } from '../../../support/builders/complaints.ts';

/** A desk with one complaint, answered by a command at an instant. */
async function openDesk() {
  const desk = fakeDesk();
  const { event } = await takeInComplaint(desk, intake({ at: tuesdayMorning }));
  let made = 0;
  const command = async (type: 'add-note' | 'ask-customer' | 'reply', at: string) => {
    made += 1;
    const { head } = await executeCommand(desk, {
      reference: event.reference,
      command: { type, data: { text: 'x' } },
      commandId: `command-${made}`,
      expectedSequence: made,
      actor: lin,
      at,
      onConflict: 'reject',
    });
    return head;
  };
  return { desk, reference: event.reference, armAt: event.armAt ?? '', command };
}

describe('issue 4: the clock of a machine moved backwards', () => {
  it('an event is never before the one before it: what comes from a clock that is behind gets the later time', async () => {
    const { command } = await openDesk();
    const first = addSeconds(tuesdayMorning, 600);
    expect((await command('add-note', first)).at).toBe(first);
    expect((await command('add-note', addSeconds(tuesdayMorning, -3600))).at).toBe(first);
  });

  it('no promise gains or loses time by it: an answer from a clock an hour behind used up none', async () => {
    const { command } = await openDesk();
    await command('add-note', addSeconds(tuesdayMorning, 600));
    const { state } = await command('reply', addSeconds(tuesdayMorning, -3600));
    expect(state.clocks.firstResponse).toMatchObject({ usedSeconds: 600, result: 'met' });
  });

  it('a timer of a clock that is behind records nothing before its time, and everything when it has come', async () => {
    const { desk, reference, armAt } = await openDesk();
    expect((await recordOwed(desk, reference, addSeconds(armAt, -1))).appended).toEqual([]);
    const { appended } = await recordOwed(desk, reference, armAt);
    expect(appended.map(({ type, at }) => [type, at])).toEqual([['clock-warned', armAt]]);
    expect((await recordOwed(desk, reference, addSeconds(armAt, -60))).appended).toEqual([]);
  });
});
