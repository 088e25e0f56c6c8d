import { deadlineCalendars, firstDay, oracleOf } from '../../test/support/deadline-calendars.ts';
import { anyLife, checkLife, windowDays } from '../../test/support/deadline-check.ts';
import { seeded } from '../../test/support/faults.ts';
import type { Scenario } from '../scenario.ts';

const complaints = 100_000;
const seed = Number(process.env.SEED ?? 20_261_125);

export const scenario: Scenario = {
  title: `P10: deadlines of ${complaints} complaints in ${deadlineCalendars.length} zones over ${windowDays} days against a minute-stepping oracle (seed ${seed})`,
  async run(out) {
    const rows = [];
    let compared = 0;
    let wrong = 0;
    for (const calendar of deadlineCalendars) {
      const oracle = await out.step(`${calendar.zone}: every minute read`, async () => oracleOf(calendar, 1));
      // The same complaints in each zone.
      const random = seeded(seed);
      let wrongHere = 0;
      for (let tenth = 1; tenth <= 10; tenth++) {
        for (let i = 0; i < complaints / 10; i++) {
          const one = checkLife(calendar, oracle, Date.parse(firstDay), anyLife(random));
          compared += one.compared;
          wrongHere += one.wrong.length;
          for (const sentence of one.wrong.slice(0, wrongHere <= 10 ? 3 : 0)) out.say(`  ${sentence}`);
        }
        out.say(`  ${(tenth * complaints) / 10} complaints, ${wrongHere} wrong`);
      }
      wrong += wrongHere;
      rows.push({ what: `wrong in ${calendar.zone}`, figure: String(wrongHere), goal: '0' });
    }
    return [
      ...rows,
      { what: 'due times, shares, times used and results compared', figure: compared.toLocaleString('en') },
      { what: 'wrong', figure: String(wrong), goal: '0' },
    ];
  },
};
