import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every `everyMillis` until `probe` gives something, at most `seconds`. @throws Error saying what was waited for. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  seconds = 60,
  everyMillis = 100,
): Promise<T> {
  for (const deadline = Date.now() + seconds * 1000; ; await pause(everyMillis)) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}, and it did not happen`);
  }
}
