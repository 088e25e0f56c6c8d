import type { Progress } from '../../local/progress.ts';
import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import { timerDesk, timerPolicy, timersEach } from '../../test/support/builders/timer-desk.ts';
import { dueTimesOf } from '../../test/support/due-times.ts';
import { seeded } from '../../test/support/faults.ts';
import { arrivalsIn, simulateTimers, type TimerSimulation } from '../../test/support/timer-simulation.ts';
import { percentile } from '../percentile.ts';
import type { Row, Scenario } from '../scenario.ts';

const timers = 1_000_000;
const herd = 100_000;
const days = 20;
const seed = Number(process.env.SEED ?? 20_261_125);
/** Monday, 00:00 in Shanghai. */
const monday = '2026-11-01T16:00:00.000Z';

/** What SQS adds: up to a tenth of a second, and up to two seconds once in two hundred. */
const jitter = (random: () => number): number => (random() < 0.005 ? 2_000 : 100) * random();

async function simulate(
  out: Progress,
  title: string,
  total: number,
  options: Pick<TimerSimulation, 'arrivals' | 'outage' | 'random'>,
): Promise<readonly Row[]> {
  out.say(`• ${title}`);
  const started = performance.now();
  let shown = 0;
  const tally = await simulateTimers({
    ...options,
    duplicates: 0.1,
    jitter,
    deps: timerDesk,
    dueTimes: dueTimesOf(timerPolicy, monday, days + 10),
    onProgress: (fired) => {
      if (fired - shown < total / 20) return;
      shown = fired;
      out.say(
        `  ${fired.toLocaleString('en')} timers, ${((performance.now() - started) / 1000).toFixed(0)} s`,
      );
    },
  });
  const late = tally.lateness();
  const seconds = (share: number) => `${percentile(late, share).toFixed(2)} s`;
  const inOutage = tally.latenessInOutage();
  return [
    { what: `${title}: timers fired`, figure: tally.fired().toLocaleString('en') },
    {
      what: `${title}: early, lost, doubled or wrongly due`,
      figure: `${tally.early()}, ${tally.lost()}, ${tally.unexpected()}`,
      goal: '0, 0, 0',
    },
    {
      what: `${title}: lateness p50, p99, max`,
      figure: `${seconds(0.5)}, ${seconds(0.99)}, ${seconds(1)}`,
      goal: 'p99 ≤ 1 s',
    },
    ...(inOutage.length > 0
      ? [
          {
            what: `${title}: due in the outage or before the sweep after it, late at most`,
            figure: `${(percentile(inOutage, 1) / 60).toFixed(1)} min of ${inOutage.length.toLocaleString('en')}`,
          },
        ]
      : []),
  ];
}

const at = (day: number, hour: number): Instant => addSeconds(monday, (day * 24 + hour) * 3600);

export const scenario: Scenario = {
  title: `G4: ${timers.toLocaleString('en')} timers on a virtual clock, over the real use cases (seed ${seed})`,
  cannotShow: 'how fast Lambda and SQS take in a herd: here there are always enough workers',
  async run(out) {
    const random = seeded(seed);
    return [
      ...(await simulate(out, `${days} days, 10 % duplicates, 30 minutes of outage`, timers, {
        random,
        arrivals: arrivalsIn(timers / timersEach, at(0, 0), at(days, 0), random),
        // A Wednesday in the busiest half hour: what came in overnight is due.
        outage: { from: at(2, 9.1), to: at(2, 9.6) },
      })),
      ...(await simulate(out, 'the 09:00 herd: all due at the same moment', herd, {
        random,
        arrivals: arrivalsIn(herd / timersEach, at(4, 20), at(6, 24), random),
      })),
    ];
  },
};
