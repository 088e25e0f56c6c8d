import type { ClockResultRepository } from '../../../shared/data/clock-result-repository.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { ClockResult } from '../../../shared/domain/reports/clock-result.ts';
import { rowsByDay } from './rows-by.ts';

/** In memory; held to the real repository by test/contract/clock-result-repository.test.ts. */
export function fakeClockResultRepository(): ClockResultRepository & {
  readonly rows: Map<string, ClockResult>;
} {
  const { rows, put, between } = rowsByDay<ClockResult>(keys.clockResult, ({ dueOn }) => dueOn);
  return { rows, put, dueBetween: between };
}
