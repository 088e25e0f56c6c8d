import type { Calendar, Interval } from './calendar.ts';

const always: readonly Interval[] = [{ from: '00:00', to: '24:00' }];

/** What the law's time is counted by: it stands still for nobody. */
export const roundTheClock: Calendar = {
  id: 'round-the-clock',
  version: 1,
  zone: 'UTC',
  weekly: { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always },
  exceptions: {},
};
