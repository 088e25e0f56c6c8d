import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { EmailMessage, TimerMessage } from '../../contracts/complaints.ts';
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
  readonly mails: Pick<Queue<EmailMessage>, 'send'>;
  readonly settings: TimerSettings;
  /** Waits so many real milliseconds. */
  readonly pause: (millis: number) => Promise<void>;
}

/**
 * A timer rang: what is owed now is recorded. Rang early by no more than the head start: it waits. Earlier (a clock that
 * drifted, a fast clock that stood still): it is sent again with what is left. Stale or twice: nothing happens, because nothing is owed.
 * One of a calendar that knows more now gives the complaint its due times; the event arms what follows. A mail that waited
 * for this moment is queued; twice, its sender claims it once.
 * @returns how many events it appended.
 */
export async function fireTimer(deps: FireDeps, message: TimerMessage): Promise<number> {
  const { reference, dueAt, mail, continued } = message;
  const { clock } = deps;
  if (continued) return continueCalendar(deps, reference, clock.now());
  const early = secondsBetween(clock.realNow(), timerAt(clock, reference, dueAt).fireAt);
  if (early > 0 && early <= headStartSeconds) await deps.pause(Math.floor(early * 1000) + 1);
  if (mail) {
    await (clock.now() < dueAt ? sendAgain(deps, message) : deps.mails.send({ body: mail, delaySeconds: 0 }));
    return 0;
  }
  const { appended, nextAt } = await recordOwed(deps, reference, clock.now());
  // A moment that came up with an appended event is armed by the relay; only this very moment, still ahead, is ours.
  if (appended.length === 0 && nextAt === dueAt) await sendAgain(deps, message);
  return appended.length;
}

async function sendAgain(
  { clock, queue, settings }: FireDeps,
  { reference, dueAt, mail }: TimerMessage,
): Promise<void> {
  const timer = timerAt(clock, reference, dueAt, mail);
  const delaySeconds = Math.min(delayUntil(timer.fireAt, clock.realNow()), settings.directSeconds);
  await queue.send({ body: messageOf(timer), delaySeconds });
}
