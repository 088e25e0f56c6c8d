import { describe, expect, it } from 'vitest';
import { addSeconds, secondsBetween } from '../../../shared/domain/instant.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { intake, routing, tuesdayMorning } from '../../support/builders/complaints.ts';
import { seeded } from '../../support/faults.ts';
import { simulatedStack } from '../../support/simulated-stack.ts';

/** Complaints, each with four timers: two warnings and two breaches. */
const complaintCount = 2_500;
const spreadSeconds = 6 * 3600;

describe('timers on a virtual clock', () => {
  it('G4 10,000 timers with jitter, duplicates and a 30-minute outage: none early, lost or doubled', async () => {
    const random = seeded(20_261_124);
    const stack = simulatedStack({
      start: tuesdayMorning,
      random,
      faults: 0,
      duplicates: 0.1,
      jitterSeconds: 1,
    });
    const arrivals = Array.from({ length: complaintCount }, () =>
      addSeconds(tuesdayMorning, Math.floor(random() * spreadSeconds)),
    ).sort();
    const outage = { from: addSeconds(tuesdayMorning, 3 * 3600), to: addSeconds(tuesdayMorning, 3.5 * 3600) };
    const end = addSeconds(tuesdayMorning, 30 * 3600);
    const references: string[] = [];
    let nextSweep = tuesdayMorning;
    let arrived = 0;
    for (let now = tuesdayMorning; now <= end; now = addSeconds(now, 1)) {
      stack.moveTo(now);
      let next = arrivals[arrived];
      while (next !== undefined && next <= now) {
        const { event } = await takeInComplaint(
          { ...stack.desk, routing: { ...routing, policyId: 'brisk' } },
          intake({ idempotencyKey: `timer-${arrived}`, at: now }),
        );
        references.push(event.reference);
        arrived += 1;
        next = arrivals[arrived];
      }
      while (!stack.idle()) await stack.drainStream();
      if (now >= outage.from && now < outage.to) continue;
      if (now >= nextSweep) {
        await stack.sweep();
        nextSweep = addSeconds(now, 600);
      }
      const message = stack.nextMessageAt();
      if (message !== undefined && message <= now) await stack.deliverTimers();
    }
    let fired = 0;
    const late: number[] = [];
    for (const reference of references) {
      const timers = (await stack.complaints.since(reference, 1)).flatMap((event) =>
        event.type === 'clock-warned' || event.type === 'clock-breached' ? [event] : [],
      );
      expect(timers.map(({ type, data }) => `${type} ${data.clock}`).sort()).toEqual([
        'clock-breached firstResponse',
        'clock-breached resolution',
        'clock-warned firstResponse',
        'clock-warned resolution',
      ]);
      for (const { at, data } of timers) {
        const lateness = secondsBetween(data.dueAt, at);
        expect(lateness).toBeGreaterThanOrEqual(0);
        const inOutage = data.dueAt >= addSeconds(outage.from, -2) && data.dueAt < addSeconds(outage.to, 2);
        if (!inOutage) late.push(lateness);
        fired += 1;
      }
    }
    expect(fired).toBe(4 * complaintCount);
    // One second of jitter, one of the virtual clock's step, one of rounding up.
    expect(Math.max(...late)).toBeLessThanOrEqual(3);
  }, 60_000);
});
