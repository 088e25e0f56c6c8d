import { describe, expect, it } from 'vitest';
import { deadlineCalendars, firstDay, oracleOf } from '../../support/deadline-calendars.ts';
import { anyLife, checkLife } from '../../support/deadline-check.ts';
import { seeded } from '../../support/faults.ts';

describe('P10 deadlines are right', () => {
  it('500 complaints in 6 zones over 400 days, with pauses, holidays, 调休, DST and a leap day: none wrong', () => {
    const random = seeded(20_261_125);
    const lives = Array.from({ length: 500 }, () => anyLife(random));
    for (const calendar of deadlineCalendars) {
      const oracle = oracleOf(calendar, 15);
      let compared = 0;
      for (const life of lives) {
        const one = checkLife(calendar, oracle, Date.parse(firstDay), life);
        expect(one.wrong).toEqual([]);
        compared += one.compared;
      }
      expect(compared).toBeGreaterThan(10 * lives.length);
    }
  });
});
