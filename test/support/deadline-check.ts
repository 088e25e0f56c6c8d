import { fromMillis } from '../../shared/domain/instant.ts';
import type { Calendar } from '../../shared/domain/sla/calendar.ts';
import {
  type Clock,
  dueAt,
  owedShare,
  pauseClock,
  recordShare,
  resumeClock,
  startClock,
  stopClock,
} from '../../shared/domain/sla/clocks.ts';
import { resolutionPolicy } from './builders/sla-policy.ts';
import type { CalendarOracle } from './calendar-oracle.ts';

const minute = 60_000;
const day = 1440 * minute;
/** Lives begin and end within so many days. */
export const windowDays = 400;

/** The life of one promise: it starts, pauses and goes on again, and stops. Milliseconds since the window's first day. */
interface Life {
  readonly start: number;
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
  readonly stop: number;
  readonly targetSeconds: number;
}

/** Most of it short, some of it weeks: a minute to 30 days, to the second. */
const stretch = (random: () => number): number => Math.ceil((minute * 43_200 ** random()) / 1000) * 1000;

/** A life that ends inside `windowDays`. */
export function anyLife(random: () => number): Life {
  const start = Math.floor(random() * windowDays * 86_400) * 1000;
  let at = start + stretch(random);
  const pauses = Array.from({ length: Math.floor(random() * 5) }, () => {
    const from = at;
    const to = from + stretch(random);
    at = to + stretch(random);
    return { from, to };
  });
  // Four seconds to 60 hours of open time, a multiple of four so that every share is due at a whole second.
  const life = { start, pauses, stop: at, targetSeconds: 4 * Math.ceil(54_000 ** random()) };
  return at < windowDays * day ? life : anyLife(random);
}

/**
 * Runs the product's clock through a life and compares every due time, every recorded share, the time used and the result
 * with the oracle's. @returns what was compared, and a sentence for each that differs.
 */
export function checkLife(
  calendar: Calendar,
  oracle: CalendarOracle,
  firstDay: number,
  { start, pauses, stop, targetSeconds }: Life,
): { readonly compared: number; readonly wrong: readonly string[] } {
  const policy = resolutionPolicy(calendar, targetSeconds);
  const { shares } = policy.targets.resolution;
  const at = (millis: number) => fromMillis(firstDay + millis);
  const wrong: string[] = [];
  let compared = 0;
  const compare = (what: string, got: unknown, expected: unknown) => {
    compared += 1;
    if (got !== expected)
      wrong.push(`${calendar.zone} ${at(start)} ${what}: ${String(got)}, expected ${String(expected)}`);
  };
  let clock: Clock = startClock(at(start));
  let used = 0;
  let fired = 0;
  let isMissed = false;
  const segments = [start, ...pauses.map(({ to }) => to)].map((from, i) => ({
    from,
    to: pauses[i]?.from ?? stop,
  }));
  for (const { from, to } of segments) {
    clock = resumeClock(clock, at(from));
    const dueOf = (share: number) => oracle.due(firstDay + from, targetSeconds * share * 1000 - used);
    const due = dueOf(1);
    if (due !== undefined) compare('due', dueAt(policy, 'resolution', clock), fromMillis(due));
    const end = firstDay + to;
    // Whatever comes due strictly before the segment ends is recorded once, with its own due time.
    for (let share = shares[fired]; share !== undefined; share = shares[fired]) {
      const moment = dueOf(share);
      if (moment === undefined || moment >= end) break;
      const early =
        moment > firstDay + from ? owedShare(policy, 'resolution', clock, fromMillis(moment - 1)) : undefined;
      compare('owed before its time', early, undefined);
      const owed = owedShare(policy, 'resolution', clock, fromMillis(end));
      compare(`share ${share}`, `${owed?.share} ${owed?.dueAt}`, `${share} ${fromMillis(moment)}`);
      clock = recordShare(clock);
      fired += 1;
    }
    if (fired === shares.length)
      compare('recorded twice', owedShare(policy, 'resolution', clock, at(to)), undefined);
    isMissed ||= due !== undefined && end > due;
    used += oracle.openMillis(firstDay + from, end);
    clock = to === stop ? stopClock(policy, 'resolution', clock, at(to)) : pauseClock(policy, clock, at(to));
    compare('used', clock.usedSeconds * 1000, used);
  }
  compare('result', clock.result, isMissed ? 'missed' : 'met');
  return { compared, wrong };
}
