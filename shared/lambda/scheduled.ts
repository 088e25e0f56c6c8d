import middy from '@middy/core';
import type * as z from 'zod';
import { usageLine } from './usage-line.ts';

/** The handler of a schedule: its input is parsed; a throw makes the scheduler try again. */
export function scheduledHandler<T>(
  feature: string,
  input: z.ZodType<T>,
  handle: (input: T) => Promise<unknown>,
) {
  return middy<unknown, unknown>()
    .use(usageLine(feature, 'schedule'))
    .handler((event) => handle(input.parse(event ?? {})));
}
