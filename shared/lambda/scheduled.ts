import type * as z from 'zod';
import { calledHandler } from './called.ts';

/** The handler of a schedule: its input is parsed; a throw makes the scheduler try again. */
export const scheduledHandler = <T>(
  feature: string,
  input: z.ZodType<T>,
  handle: (input: T) => Promise<unknown>,
) => calledHandler(feature, 'schedule', input, handle);
