import type { PolicyBookRepository } from '../../../shared/data/policy-book-repository.ts';
import { policyBook } from '../../../shared/domain/sla/policy-book.ts';
import { routing } from './complaints.ts';
import { policyOf } from './policies.ts';

const target = (hours: number) => ({ seconds: hours * 3600, shares: [0.75, 1] });

/** Four timers for each complaint: a warning and a breach of the first response and of the resolution. */
export const timerPolicy = {
  ...policyOf('brisk@1'),
  id: 'timers',
  targets: { ...policyOf('brisk@1').targets, firstResponse: target(0.5), resolution: target(8) },
};
export const timersEach = 4;

const book = policyBook([timerPolicy]);
const policies: PolicyBookRepository = { holding: async () => book, current: async () => book };
/** A desk at which every complaint gets that policy. */
export const timerDesk = { policies, routing: { ...routing, policyId: timerPolicy.id } };
