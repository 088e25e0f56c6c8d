import { addSeconds, type Instant, secondsBetween } from '../instant.ts';

/** Limits of the timer engine, in real seconds. */
export interface TimerSettings {
  /** Nearer than this: straight to the delay queue. At most 900, SQS's longest delay. */
  readonly directSeconds: number;
  /** Length of a time bucket; the sweep runs once in each. */
  readonly bucketSeconds: number;
  /** How far ahead a sweep looks: longer than a bucket, by the time a row has to land and a sweep to run. */
  readonly lookaheadSeconds: number;
}

export const defaultTimers: TimerSettings = { directSeconds: 900, bucketSeconds: 600, lookaheadSeconds: 720 };

/** Rows of one bucket are spread over this many partitions. */
export const bucketShards = 4;

/** A moment at which a complaint must be looked at, or a mail be sent: `dueAt` in business time, `fireAt` the same moment in real time. */
export interface Timer {
  readonly reference: string;
  readonly dueAt: Instant;
  readonly fireAt: Instant;
  /** Key of an event whose mail waits for this moment; absent: the complaint is looked at. */
  readonly mail?: { readonly pk: string; readonly sk: string };
}

/** Start of the bucket that holds a real instant. */
export function bucketOf(fireAt: Instant, { bucketSeconds }: TimerSettings): Instant {
  const seconds = Date.parse(fireAt) / 1000;
  return new Date(Math.floor(seconds / bucketSeconds) * bucketSeconds * 1000).toISOString();
}

/** Buckets that overlap [from, to], oldest first. */
export function bucketsBetween(from: Instant, to: Instant, settings: TimerSettings): readonly Instant[] {
  const buckets: Instant[] = [];
  for (let at = bucketOf(from, settings); at <= to; at = addSeconds(at, settings.bucketSeconds))
    buckets.push(at);
  return buckets;
}

/**
 * A timer that rings this much too early waits; earlier, it is sent again. The queue knows whole seconds only: without it
 * every timer would be late by half a second and one in a hundred by more than one. A wait is cheaper than a message.
 */
export const headStartSeconds = 0.2;

/** Whole seconds to ask of the queue for a real instant: it rings at most the head start too early. 0 when it has passed. */
export function delayUntil(fireAt: Instant, realNow: Instant): number {
  return Math.max(0, Math.ceil(secondsBetween(realNow, fireAt) - headStartSeconds));
}

/** Straight to the queue, or a row in a bucket. */
export function routeOf(
  timer: Timer,
  realNow: Instant,
  { directSeconds }: TimerSettings,
): 'queue' | 'bucket' {
  return delayUntil(timer.fireAt, realNow) <= directSeconds ? 'queue' : 'bucket';
}
