import * as z from 'zod';
import { defaultTimers, type TimerSettings } from '../domain/sla/timer-route.ts';
import { env } from '../names.ts';

const schema = z.strictObject({
  directSeconds: z.number().int().min(1).max(900),
  bucketSeconds: z.number().int().min(10),
  lookaheadSeconds: z.number().int().max(900),
});

/** Limits of the timer engine from REDRESS_TIMERS; absent: the defaults. @throws ZodError at cold start. */
export function timerSettings(): TimerSettings {
  const given = process.env[env.timers];
  return given ? schema.parse(JSON.parse(given)) : defaultTimers;
}
