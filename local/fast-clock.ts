import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type FastClock, openClock } from '../shared/adapters/clock.ts';
import { addSeconds, fromMillis } from '../shared/domain/instant.ts';

/** One real second is one business minute: a newcomer watches a deadline pass. */
export const fastFactor = 60;

/** The last working day's 09:30 in Shanghai before `realNow`: the office is open when the clock starts. */
export function openingMorning(realNow: Date): string {
  const shanghai = new Date(realNow.getTime() + 8 * 3_600_000);
  do shanghai.setUTCDate(shanghai.getUTCDate() - 1);
  while ([0, 6].includes(shanghai.getUTCDay()));
  return `${shanghai.toISOString().slice(0, 10)}T01:30:00.000Z`;
}

/** A new fast clock that starts on an open morning. */
export function newFastClock(factor = fastFactor, realNow = new Date()): FastClock {
  return { factor, realEpoch: realNow.toISOString(), businessEpoch: openingMorning(realNow) };
}

/**
 * The fast clock of a kept state: it stood still while the stack was down, so that a night's pause is not two months of
 * missed deadlines.
 */
export function resumeFastClock(file: string, factor = fastFactor): FastClock {
  if (!existsSync(file)) return newFastClock(factor);
  const { stoppedAt } = JSON.parse(readFileSync(file, 'utf8')) as { stoppedAt: string };
  return { factor, realEpoch: fromMillis(Date.now()), businessEpoch: addSeconds(stoppedAt, 1) };
}

/** Remembers where the business time stands. */
export function saveFastClock(file: string, clock: FastClock): void {
  writeFileSync(file, JSON.stringify({ stoppedAt: openClock(JSON.stringify(clock)).now() }));
}
