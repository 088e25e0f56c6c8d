import type { ComplaintState } from '../complaints/state.ts';
import type { Instant } from '../instant.ts';
import { dueAt } from './clocks.ts';
import type { ClockKind } from './policies.ts';
import type { PolicyOf } from './policy-book.ts';

/** What a customer is promised; how fast a supplier or another department must answer is between it and us. */
export const promisedToCustomers: readonly ClockKind[] = [
  'firstResponse',
  'nextResponse',
  'remedyJob',
  'resolution',
];

/** When the running promises of a complaint are due; a clock that is paused or stopped has none. */
export function promisesOf(
  { policy: key, clocks }: Pick<ComplaintState, 'policy' | 'clocks'>,
  policyOf: PolicyOf,
): {
  readonly firstResponseDueAt?: Instant;
  readonly resolutionDueAt?: Instant;
} {
  const policy = policyOf(key);
  const { firstResponse, resolution } = clocks;
  const first = firstResponse && dueAt(policy, 'firstResponse', firstResponse);
  const last = resolution && dueAt(policy, 'resolution', resolution);
  return { ...(first && { firstResponseDueAt: first }), ...(last && { resolutionDueAt: last }) };
}
