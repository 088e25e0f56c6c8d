import type { Instant } from '../domain/instant.ts';
import { fromMillis, toMillis } from '../domain/instant.ts';

/**
 * Two times. Stored instants are business time; tokens, leases and TTLs are real time. They differ on the local fast
 * clock only, where `factor` business seconds pass in each real one.
 */
export interface Clock {
  /** Now, in business time. */
  now(): Instant;
  /** Now, in real time: for token expiry, leases, TTL. */
  realNow(): Instant;
  /** Real seconds that a stretch of business time takes: for `DelaySeconds`. */
  toRealSeconds(businessSeconds: number): number;
}

/** Value of the environment variable REDRESS_CLOCK. */
export interface FastClock {
  readonly factor: number;
  readonly realEpoch: Instant;
  readonly businessEpoch: Instant;
}

/** The clock of the wall, or the fast clock when its setting (JSON of FastClock) is given. */
export function openClock(setting?: string): Clock {
  const realNow = () => fromMillis(Date.now());
  if (!setting) return { now: realNow, realNow, toRealSeconds: (seconds) => seconds };
  const { factor, realEpoch, businessEpoch } = JSON.parse(setting) as FastClock;
  const realStart = toMillis(realEpoch);
  const businessStart = toMillis(businessEpoch);
  return {
    now: () => fromMillis(Math.round(businessStart + (Date.now() - realStart) * factor)),
    realNow,
    toRealSeconds: (seconds) => seconds / factor,
  };
}
