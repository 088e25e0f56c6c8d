import { keys } from '../../../shared/data/keys.ts';
import type { RequestRepository } from '../../../shared/data/request-repository.ts';
import type { RequestResult } from '../../../shared/domain/requests/request-result.ts';
import { rowsByDay } from './rows-by.ts';

/** In memory; held to the real repository by test/contract/request-repository.test.ts. */
export function fakeRequestRepository(): RequestRepository & { readonly rows: Map<string, RequestResult> } {
  const { rows, put, between } = rowsByDay<RequestResult>(keys.request, ({ askedOn }) => askedOn);
  return { rows, put, askedBetween: between };
}
