import { decodeTime, isValid, ulid } from 'ulid';
import { type Instant, toMillis } from '../domain/instant.ts';

/** The key that a form page carries: random, and it knows when the page was made. Real time. */
export const newFormKey = (realNow: Instant): string => ulid(toMillis(realNow));

/** Seconds since the page of that key was made, in real time; undefined for a key that no page made. */
export function formAgeSeconds(key: string, realNow: Instant): number | undefined {
  return isValid(key) ? (toMillis(realNow) - decodeTime(key)) / 1000 : undefined;
}
