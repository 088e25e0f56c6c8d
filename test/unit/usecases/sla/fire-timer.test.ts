import { expect, it } from 'vitest';
import { addSeconds } from '../../../../shared/domain/instant.ts';
import { defaultTimers, delayUntil } from '../../../../shared/domain/sla/timer-route.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { fireTimer } from '../../../../shared/usecases/sla/fire-timer.ts';
import { fakeDesk, intake, tuesdayMorning } from '../../../support/builders/complaints.ts';

async function ringAt(secondsBeforeDue: number) {
  const desk = fakeDesk();
  const { event } = await takeInComplaint(desk, intake({ at: tuesdayMorning }));
  const dueAt = event.armAt ?? '';
  let now = addSeconds(dueAt, -secondsBeforeDue);
  const sent: number[] = [];
  const paused: number[] = [];
  const appended = await fireTimer(
    {
      ...desk,
      clock: { now: () => now, realNow: () => now, toRealSeconds: (seconds) => seconds },
      settings: defaultTimers,
      queue: { send: async ({ delaySeconds }) => void sent.push(delaySeconds) },
      mails: { send: async () => {} },
      pause: async (millis) => {
        paused.push(millis);
        now = addSeconds(now, millis / 1000);
      },
    },
    { reference: event.reference, dueAt },
  );
  return { appended, sent, paused };
}

it('G4 a timer that rings a moment too early waits and is never early; earlier it is sent again', async () => {
  expect(await ringAt(0.15)).toEqual({ appended: 1, sent: [], paused: [151] });
  expect(await ringAt(0.2)).toEqual({ appended: 1, sent: [], paused: [201] });
  expect(await ringAt(0.3)).toEqual({ appended: 0, sent: [1], paused: [] });
  expect(await ringAt(400)).toEqual({ appended: 0, sent: [400], paused: [] });
  expect(await ringAt(-5)).toEqual({ appended: 1, sent: [], paused: [] });
});

it('G4 the queue is asked for whole seconds that end at most a fifth of a second too early', () => {
  const at = (seconds: number) => delayUntil(addSeconds(tuesdayMorning, seconds), tuesdayMorning);
  expect([60, 60.1, 60.2, 60.3, 0.1, 0, -3].map(at)).toEqual([60, 60, 60, 61, 0, 0, 0]);
});
