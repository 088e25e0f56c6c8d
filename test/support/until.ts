import { setTimeout as pause } from 'node:timers/promises';

/** Awaits a condition: asks again until `probe` gives something, at most `seconds`. @throws Error saying what was awaited. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}`);
    await pause(50);
  }
}
