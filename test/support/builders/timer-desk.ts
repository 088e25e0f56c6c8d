import type { PolicyBookRepository } from '../../../shared/data/policy-book-repository.ts';
import { routing } from './complaints.ts';
import { bookOf, policyVersion, ruleSet, target } from './policy-versions.ts';

const shares = [0.75, 1];

/** Four timers for each complaint: a warning and a breach of the first response and of the resolution. */
const book = bookOf({
  policies: [policyVersion('timers', { firstResponse: target(0.5, shares), resolution: target(8, shares) })],
  rules: [ruleSet([{ when: {}, policy: 'timers' }])],
});
export const timerPolicy = book.policyOf('timers@1/office-shanghai@1');
export const timersEach = 4;

const policies: PolicyBookRepository = { holding: async () => book, current: async () => book };
/** A desk at which every complaint gets that policy. */
export const timerDesk = { policies, routing };
