import { answerTo, attemptKinds, wrongToken } from '../../test/support/attacks/wrong-tokens.ts';
import { seeded } from '../../test/support/faults.ts';
import type { Scenario } from '../scenario.ts';

const tokens = 1_000_000;
const seed = Number(process.env.SEED ?? 20_261_125);

export const scenario: Scenario = {
  title: `P9: ${tokens} wrong tokens of ${attemptKinds.length} kinds (seed ${seed})`,
  async run(out) {
    const random = seeded(seed);
    const answers = new Map<string, number>();
    for (let tenth = 1; tenth <= 10; tenth++) {
      for (let i = 0; i < tokens / 10; i++) {
        const answer = answerTo(wrongToken(random));
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
      out.say(`  ${(tenth * tokens) / 10} tokens, ${answers.get('accepted') ?? 0} accepted`);
    }
    const count = (answer: string) => answers.get(answer) ?? 0;
    const known = count('link-wrong') + count('link-expired');
    return [
      { what: 'accepted', figure: String(count('accepted')), goal: '0' },
      {
        what: 'neither refused nor accepted (an error of ours)',
        figure: String(tokens - known - count('accepted')),
        goal: '0',
      },
      { what: 'refused as wrong, as expired', figure: `${count('link-wrong')}, ${count('link-expired')}` },
    ];
  },
};
