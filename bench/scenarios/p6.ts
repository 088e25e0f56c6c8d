import { injectInto } from '../../test/support/attacks/header-injections.ts';
import { seeded } from '../../test/support/faults.ts';
import type { Scenario } from '../scenario.ts';

const fields = 1_000_000;
const seed = Number(process.env.SEED ?? 20_261_125);

export const scenario: Scenario = {
  title: `P6: header injections in ${fields} fuzzed fields of mails (seed ${seed})`,
  async run(out) {
    const random = seeded(seed);
    let refused = 0;
    const wrong: string[] = [];
    for (let tenth = 1; tenth <= 10; tenth++) {
      for (let i = 0; i < fields / 10; i++) {
        const result = await injectInto(random);
        if (result === 'refused') refused += 1;
        else if (result !== 'sent') wrong.push(result);
      }
      out.say(
        `  ${(tenth * fields) / 10} fields, ${wrong.length} injections ${wrong.slice(0, 3).join(' | ')}`,
      );
    }
    return [
      {
        what: 'headers or recipients that the mail should not have',
        figure: String(wrong.length),
        goal: '0',
      },
      {
        what: 'fields refused, others sent as text',
        figure: `${refused}, ${fields - refused - wrong.length}`,
      },
    ];
  },
};
