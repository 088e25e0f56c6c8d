import middy from '@middy/core';
import type * as z from 'zod';
import { type Trigger, usageLine } from './usage-line.ts';

/** The handler of a function that an event or a schedule calls: its input is parsed; after a throw it is called again. */
export function calledHandler<T>(
  feature: string,
  trigger: Trigger,
  input: z.ZodType<T>,
  handle: (input: T) => Promise<unknown>,
) {
  return middy<unknown, unknown>()
    .use(usageLine(feature, trigger))
    .handler((event) => handle(input.parse(event ?? {})));
}
