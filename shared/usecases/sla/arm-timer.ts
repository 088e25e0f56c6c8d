import type { Clock } from '../../adapters/clock.ts';
import type { Queue } from '../../adapters/queue.ts';
import type { TimerMessage } from '../../contracts/complaints.ts';
import type { TimerRepository } from '../../data/timer-repository.ts';
import { addSeconds, type Instant, secondsBetween } from '../../domain/instant.ts';
import { delayUntil, routeOf, type Timer, type TimerSettings } from '../../domain/sla/timer-route.ts';

export interface ArmDeps {
  readonly clock: Clock;
  readonly timers: Pick<TimerRepository, 'put'>;
  readonly queue: Pick<Queue<TimerMessage>, 'send'>;
  readonly settings: TimerSettings;
}

/** A complaint's moment as a timer: when it fires in real time follows from the clock. */
export function timerAt(clock: Clock, reference: string, dueAt: Instant, mail?: Timer['mail']): Timer {
  const wait = clock.toRealSeconds(secondsBetween(clock.now(), dueAt));
  return { reference, dueAt, fireAt: addSeconds(clock.realNow(), wait), ...(mail && { mail }) };
}

export const messageOf = ({ reference, dueAt, mail }: Timer): TimerMessage => ({
  reference,
  dueAt,
  ...(mail && { mail }),
});

/**
 * Arms a complaint's next moment, or that of a mail that waits: near ones go straight to the delay queue, far ones become a row. A row whose moment came
 * inside the sweep's horizon while it was being put is sent as well, because the sweep may have read that bucket already.
 */
export async function armTimer(
  { clock, timers, queue, settings }: ArmDeps,
  reference: string,
  dueAt: Instant,
  mail?: Timer['mail'],
): Promise<void> {
  const timer = timerAt(clock, reference, dueAt, mail);
  const send = () =>
    queue.send({
      body: messageOf(timer),
      delaySeconds: Math.min(delayUntil(timer.fireAt, clock.realNow()), settings.directSeconds),
    });
  if (routeOf(timer, clock.realNow(), settings) === 'queue') return send();
  await timers.put(timer);
  if (delayUntil(timer.fireAt, clock.realNow()) <= settings.lookaheadSeconds) await send();
}
