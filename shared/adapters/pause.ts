import { setTimeout as wait } from 'node:timers/promises';

/** Waits so many real milliseconds. */
export const pause = async (millis: number): Promise<void> => {
  await wait(millis);
};
