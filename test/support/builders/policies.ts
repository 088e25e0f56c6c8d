import type { PolicyBookRepository } from '../../../shared/data/policy-book-repository.ts';
import { defaultPolicies } from '../../../shared/domain/sla/default-policies.ts';
import { policyBook } from '../../../shared/domain/sla/policy-book.ts';

/** The checked-in policies as a book. */
export const book = policyBook(defaultPolicies);
export const { policyOf } = book;

/** Whoever asks gets the checked-in policies. */
export const policies: PolicyBookRepository = { holding: async () => book, current: async () => book };
