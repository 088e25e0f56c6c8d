import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { timerDesk, timerPolicy, timersEach } from '../../support/builders/timer-desk.ts';
import { dueTimesOf } from '../../support/due-times.ts';
import { seeded } from '../../support/faults.ts';
import { arrivalsIn, simulateTimers } from '../../support/timer-simulation.ts';

/** Monday, 00:00 in Shanghai. */
const monday = '2026-11-01T16:00:00.000Z';
const hours = (count: number) => addSeconds(monday, count * 3600);
const dueTimes = dueTimesOf(timerPolicy, monday, 21);
const simulation = {
  duplicates: 0.1,
  jitter: (random: () => number) => 100 * random(),
  deps: timerDesk,
  dueTimes,
};

describe('G4 timers on a virtual clock', () => {
  it('10,000 with jitter, duplicates and a 30-minute outage: none early, lost, doubled, or due at another time', async () => {
    const random = seeded(20_261_124);
    const tally = await simulateTimers({
      ...simulation,
      random,
      arrivals: arrivalsIn(2_500, hours(0), hours(96), random),
      // Wednesday 9:06 to 9:36 in Shanghai: what came in overnight is due.
      outage: { from: hours(57.1), to: hours(57.6) },
    });
    expect(tally.fired()).toBe(timersEach * 2_500);
    expect([tally.early(), tally.lost(), tally.unexpected()]).toEqual([0, 0, 0]);
    expect(tally.latenessInOutage().length).toBeGreaterThan(100);
    // What rounding to whole seconds leaves, and the jitter.
    expect(Math.max(...tally.lateness())).toBeLessThanOrEqual(0.91);
  });

  it('the 09:00 herd: a weekend’s complaints are due at the same moment, and all of it is recorded', async () => {
    const random = seeded(20_261_125);
    const tally = await simulateTimers({
      ...simulation,
      random,
      arrivals: arrivalsIn(1_000, hours(4 * 24 + 20), hours(7 * 24), random),
    });
    expect(tally.fired()).toBe(timersEach * 1_000);
    expect([tally.early(), tally.lost(), tally.unexpected()]).toEqual([0, 0, 0]);
    expect(Math.max(...tally.lateness())).toBeLessThanOrEqual(0.91);
  });
});
