import { fromMillis, type Instant, toMillis } from '../instant.ts';

/** An hour of UTC, in which costs are totalled: `2026-11-24T09`. Days of costs are UTC days, as on the bill. */
export type Hour = string;

export const hourMillis = 3_600_000;

export const hourOf = (instant: Instant): Hour => instant.slice(0, 13);
export const dayOf = (hour: Hour): string => hour.slice(0, 10);
export const hourStart = (hour: Hour): number => toMillis(`${hour}:00:00.000Z`);

/** The hour `count` hours later (earlier when negative). */
export const addHours = (hour: Hour, count: number): Hour =>
  hourOf(fromMillis(hourStart(hour) + count * hourMillis));
