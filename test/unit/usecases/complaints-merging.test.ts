import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { clockResultsOf } from '../../../shared/domain/reports/clock-results.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { recordOwed } from '../../../shared/usecases/complaints/record-owed.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { unmergeComplaint } from '../../../shared/usecases/complaints/unmerge-complaint.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { fakeDesk, intake, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { policyOf } from '../../support/builders/policies.ts';

const minute = (n: number) => addSeconds(tuesdayMorning, n * 60);

async function desk() {
  const deps = fakeDesk();
  const { event } = await takeInComplaint(deps, intake());
  const { reference } = event;
  let made = 0;
  const request = (minutes: number) => ({
    reference,
    commandId: `command-${++made}`,
    expectedSequence: 0,
    actor: lin,
    at: minute(minutes),
    onConflict: 'retry' as const,
  });
  return {
    give: async (minutes: number, type: Parameters<typeof sampleCommand>[0] | ComplaintCommand) =>
      executeCommand(deps, {
        ...request(minutes),
        command: typeof type === 'string' ? sampleCommand(type) : type,
      }),
    unmerge: (minutes: number, over: object = {}) =>
      unmergeComplaint(deps, { ...request(minutes), text: 'Two parcels.', ...over }),
    fire: (minutes: number) => recordOwed(deps, reference, minute(minutes)),
    state: async () => (await deps.complaints.head(reference))?.state,
    rows: async () =>
      clockResultsOf(await deps.complaints.since(reference, 0), policyOf).map(
        ({ clock, number, result, stoppedAt }) => [`${clock} ${number}`, result, stoppedAt],
      ),
  };
}

describe('a merge is a reversible alias', () => {
  it('gives back status, offer and clocks; the time it was merged is a pause', async () => {
    const { give, unmerge, state } = await desk();
    await give(5, 'offer');
    const before = await state();
    await give(10, 'merge');
    expect(await state()).toMatchObject({ status: 'merged', mergedInto: 'R-0000-0000-001' });
    const { head } = await unmerge(70);
    expect(head.type).toBe('unmerged');
    expect(head.state).toEqual({
      ...before,
      clocks: {
        ...before?.clocks,
        resolution: { usedSeconds: 600, fired: 0, runningSince: minute(70) },
      },
    });
    // Eight hours were promised and ten minutes used: the timer is armed for what is left.
    expect(head.armAt).toBeDefined();
  });

  it('goes back into a wait whose clocks stand still', async () => {
    const { give, unmerge, state } = await desk();
    await give(5, 'investigate');
    await give(10, 'ask-customer');
    const before = await state();
    await give(20, 'merge');
    await unmerge(70);
    expect(await state()).toEqual(before);
    await give(80, 'customer-write');
    expect(await state()).toMatchObject({ status: 'investigating' });
  });

  it('goes back into a wait for a supplier, whose clock runs on', async () => {
    const { give, unmerge, state } = await desk();
    await give(5, 'ask-supplier');
    await give(20, 'merge');
    await unmerge(70);
    const clocks = (await state())?.clocks;
    expect(clocks?.supplierAnswer).toMatchObject({ usedSeconds: 900, runningSince: minute(70) });
    await give(80, { type: 'end-wait', data: { text: 'They called.', how: 'answered' } });
    expect(await state()).toMatchObject({ status: 'received' });
  });

  it('R117 an authority’s time does not stand still: its clock comes back as it was', async () => {
    const { give, unmerge, state } = await desk();
    await give(5, 'mark-external');
    const before = (await state())?.clocks.statutory;
    await give(10, 'merge');
    const { head } = await unmerge(7 * 24 * 60);
    expect(before?.runningSince).toBe(minute(5));
    expect(head.state.clocks.statutory).toEqual(before);
  });

  it('a promise that was broken before stays one broken promise, open again', async () => {
    const { give, unmerge, fire, rows } = await desk();
    await fire(31);
    await fire(31);
    await give(40, 'merge');
    expect(await rows()).toEqual([
      ['firstResponse 1', 'missed', minute(40)],
      ['resolution 1', 'cancelled', minute(40)],
    ]);
    await unmerge(50);
    expect(await rows()).toEqual([
      ['firstResponse 1', 'missed', null],
      ['resolution 1', 'cancelled', minute(40)],
    ]);
    await give(60, 'reply');
    await give(70, 'resolve');
    expect(await rows()).toEqual([
      ['firstResponse 1', 'missed', minute(60)],
      ['resolution 1', 'cancelled', minute(40)],
      ['resolution 2', 'met', minute(70)],
    ]);
  });

  it('an answer by phone meanwhile counts; the same command again changes nothing', async () => {
    const { give, unmerge, state } = await desk();
    await give(5, 'merge');
    await give(10, {
      type: 'log-contact',
      data: { channel: 'phone', reached: true, text: 'Told her.' },
    } as ComplaintCommand);
    await unmerge(20, { commandId: 'again-0001' });
    expect((await state())?.clocks.firstResponse?.result).toBe('met');
    const again = await unmerge(30, { commandId: 'again-0001' });
    expect(again.applied).toBe(false);
  });

  it('takes back only what is merged, and says so', async () => {
    const { give, unmerge } = await desk();
    await expect(unmerge(5)).rejects.toMatchObject({ code: 'illegal-transition' });
    await give(6, 'merge');
    await unmerge(7);
    await expect(unmerge(8)).rejects.toMatchObject({ code: 'illegal-transition' });
    await expect(unmerge(9, { reference: 'R-0000-0000-000' })).rejects.toMatchObject({
      code: 'complaint-unknown',
    });
  });
});
