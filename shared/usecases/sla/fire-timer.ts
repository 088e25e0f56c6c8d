import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import { secondsBetween } from '../../domain/instant.ts';
import { delayUntil, headStartSeconds, type TimerSettings } from '../../domain/sla/timer-route.ts';
import { type OwedDeps, recordOwed } from '../complaints/record-owed.ts';
import { messageOf, timerAt } from './arm-timer.ts';
import { type ContinueDeps, continueCalendar } from './continue-calendar.ts';

export interface FireDeps extends OwedDeps {
  readonly complaints: OwedDeps['complaints'] & ContinueDeps['complaints'];
  readonly policies: OwedDeps['policies'] & ContinueDeps['policies'];
  readonly clock: Clock;
  readonly queue: Pick<Queue<TimerMessage>, 'send'>;
  readonly settings: TimerSettings;
  /** Waits so many real milliseconds. */
  readonly pause: (millis: number) => Promise<void>;
}

/**
 * A timer rang: what is owed now is recorded. Rang early by no more than the head start: it waits. Earlier (a clock that
 * drifted, a fast clock that stood still): it is sent again with what is left. Stale or twice: nothing happens, because nothing is owed.
 * One of a calendar that knows more now gives the complaint its due times; the event arms what follows.
 * @returns how many events it appended.
 */
export async function fireTimer(
  deps: FireDeps,
  { reference, dueAt, continued }: TimerMessage,
): Promise<number> {
  const { clock, queue, settings } = deps;
  if (continued) return continueCalendar(deps, reference, clock.now());
  const early = secondsBetween(clock.realNow(), timerAt(clock, reference, dueAt).fireAt);
  if (early > 0 && early <= headStartSeconds) await deps.pause(Math.floor(early * 1000) + 1);
  const { appended, nextAt } = await recordOwed(deps, reference, clock.now());
  // A moment that came up with an appended event is armed by the relay; only this very moment, still ahead, is ours.
  if (appended.length === 0 && nextAt === dueAt) {
    const timer = timerAt(clock, reference, dueAt);
    const delaySeconds = Math.min(delayUntil(timer.fireAt, clock.realNow()), settings.directSeconds);
    await queue.send({ body: messageOf(timer), delaySeconds });
  }
  return appended.length;
}
