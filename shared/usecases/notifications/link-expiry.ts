import { addSeconds, type Instant } from '../../domain/instant.ts';

const daySeconds = 86_400;

/** So many days from the end of a real day on, so that a retry on that day makes the same link again. */
export const endOfDay = (realNow: Instant, days: number): Instant =>
  addSeconds(`${realNow.slice(0, 10)}T00:00:00.000Z`, (days + 1) * daySeconds);

/** How long the link to a complaint's own page opens it, in days. */
export const statusLinkDays = 180;
