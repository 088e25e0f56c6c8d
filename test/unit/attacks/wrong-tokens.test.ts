import { describe, expect, it } from 'vitest';
import { answerTo, attemptKinds, wrongToken } from '../../support/attacks/wrong-tokens.ts';
import { seeded } from '../../support/faults.ts';

describe('P9 no wrong token opens anything (a million of them: npm run bench -- p9)', () => {
  it.each(attemptKinds)('%s', (kind) => {
    const random = seeded(9);
    for (let i = 0; i < 1_000; i++) {
      const attempt = wrongToken(random, kind);
      expect([attempt, answerTo(attempt)]).toEqual([
        attempt,
        kind === 'expired' ? 'link-expired' : 'link-wrong',
      ]);
    }
  });
});
