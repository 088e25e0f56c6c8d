import { keys } from '../../../shared/data/keys.ts';
import type { PromiseRepository } from '../../../shared/data/promise-repository.ts';
import type { PromiseResult } from '../../../shared/domain/promises/promise-result.ts';
import { rowsByDay } from './rows-by.ts';

/** In memory; held to the real repository by test/contract/promise-repository.test.ts. */
export function fakePromiseRepository(): PromiseRepository & { readonly rows: Map<string, PromiseResult> } {
  const { rows, put, between } = rowsByDay<PromiseResult>(keys.promise, ({ dueOn }) => dueOn);
  return { rows, put, dueBetween: between };
}
