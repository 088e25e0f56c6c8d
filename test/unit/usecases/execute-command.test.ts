import { describe, expect, it } from 'vitest';
import type { ComplaintEvent } from '../../../shared/domain/complaints/events.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { executeCommand, nextEvent } from '../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { chen, customer, fakeDesk, intake, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { policyOf } from '../../support/builders/policies.ts';
import { type Fault, losingReplies } from '../../support/fakes/losing-replies.ts';

async function deskWith(faults: (first: ComplaintEvent) => readonly Fault[] = () => []) {
  const desk = fakeDesk();
  const { event } = await takeInComplaint(desk, intake());
  const deps = { ...desk, complaints: losingReplies(desk.complaints, faults(event)) };
  const run = (
    type: Parameters<typeof sampleCommand>[0],
    over: {
      commandId?: string;
      expectedSequence?: number;
      actor?: Actor;
      onConflict?: 'reject' | 'retry';
    } = {},
  ) =>
    executeCommand(deps, {
      reference: event.reference,
      command: sampleCommand(type),
      commandId: 'command-1',
      expectedSequence: 1,
      actor: lin,
      at: tuesdayMorning,
      onConflict: 'reject',
      ...over,
    });
  const types = async () => (await desk.complaints.since(event.reference, 0)).map(({ type }) => type);
  return { run, types, first: event };
}

/** A note that somebody else appends after event 1. */
const rival = (first: ComplaintEvent): ComplaintEvent =>
  nextEvent(
    first.reference,
    first,
    { type: 'note-added', data: { text: 'faster' } },
    { actor: chen, at: tuesdayMorning, commandId: 'rival' },
    policyOf,
  );

describe('commands under lost replies and conflicts', () => {
  it('P2 a lost reply cannot apply a command twice: the retry is answered as the first try', async () => {
    const { run, types } = await deskWith(() => ['reply-lost']);
    const { head, applied } = await run('acknowledge');
    expect([head.sequence, head.commandId, applied]).toEqual([2, 'command-1', false]);
    expect(await types()).toEqual(['received', 'acknowledged']);
  });

  it('P2 a caller who got no answer and asks again later gets the same answer, whatever came above', async () => {
    const { run, types } = await deskWith();
    await run('reply');
    await run('add-note', { commandId: 'command-2', expectedSequence: 2 });
    const again = await run('reply');
    expect(again.applied).toBe(false);
    expect(await types()).toEqual(['received', 'replied', 'note-added']);
  });

  it('P2 a caller who looked at the newest state before asking again does not repeat itself either', async () => {
    const { run, types } = await deskWith();
    await run('reply');
    expect((await run('reply', { expectedSequence: 2 })).applied).toBe(false);
    expect(await types()).toEqual(['received', 'replied']);
  });

  it('P1 a request that never arrived is an error, not silence, and asking again works', async () => {
    const { run, types } = await deskWith(() => ['request-lost']);
    await expect(run('acknowledge')).rejects.toThrow('no answer');
    expect(await types()).toEqual(['received']);
    expect((await run('acknowledge')).applied).toBe(true);
    expect(await types()).toEqual(['received', 'acknowledged']);
  });

  it('of two agents at the same moment the second learns what changed', async () => {
    const { run, types } = await deskWith((first) => [{ firstAppend: rival(first) }]);
    await expect(run('acknowledge')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'changed-meanwhile',
      details: {
        sequence: 2,
        changes: [{ sequence: 2, type: 'note-added', actor: { kind: 'staff', id: 'chen' } }],
      },
    });
    expect(await types()).toEqual(['received', 'note-added']);
  });

  it('decides again at the newest state where the command still makes sense', async () => {
    const { run, types } = await deskWith((first) => [{ firstAppend: rival(first) }]);
    const { head } = await run('customer-write', { actor: customer, onConflict: 'retry' });
    expect(head.sequence).toBe(3);
    expect(await types()).toEqual(['received', 'note-added', 'customer-wrote']);
  });

  it('keeps every command of many writers exactly once', async () => {
    const { run, types } = await deskWith();
    const writers = Array.from({ length: 5 }, (_, n) => `writer-${n}-of-five`);
    await Promise.all(
      writers.map((commandId) => run('customer-write', { commandId, actor: customer, onConflict: 'retry' })),
    );
    expect(await types()).toEqual(['received', ...writers.map(() => 'customer-wrote')]);
  });

  it('changes nothing when it is so already', async () => {
    const { run, types } = await deskWith();
    await run('confirm', { commandId: 'confirm-1' });
    expect((await run('confirm', { commandId: 'confirm-2', expectedSequence: 2 })).applied).toBe(false);
    expect(await types()).toEqual(['received', 'confirmed']);
  });

  it('says that there is no such complaint', async () => {
    const deps = fakeDesk();
    const request = {
      reference: 'R-0000-0000-000',
      command: sampleCommand('acknowledge'),
      commandId: 'c',
    } as const;
    const by = { expectedSequence: 1, actor: lin, at: tuesdayMorning, onConflict: 'reject' } as const;
    await expect(executeCommand(deps, { ...request, ...by })).rejects.toMatchObject({
      code: 'complaint-unknown',
    });
  });

  it('arms the next moment only when it moved', async () => {
    const { run, first } = await deskWith();
    expect(first.armAt).toBe('2026-11-24T02:15:00.000Z');
    expect((await run('add-note')).head.armAt).toBeUndefined();
    const replied = await run('reply', { commandId: 'command-2', expectedSequence: 2 });
    // The first answer is given: the next moment is 75 % of the 8 hours of the resolution.
    expect(replied.head.armAt).toBe('2026-11-24T08:00:00.000Z');
  });
});
