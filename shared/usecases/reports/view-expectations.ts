import type { ExpectationsView, Period } from '../../contracts/reports.ts';
import type { Instant } from '../../domain/instant.ts';
import { alignmentsOf, expectationsDefinition } from '../../domain/reports/expectations.ts';
import { loadResults, type ReportDeps } from './load-results.ts';

/** Resolution targets against what customers said they expect (F18, R090), of promises due in the period. */
export async function viewExpectations(
  deps: ReportDeps,
  { from, to }: Period,
  now: Instant,
): Promise<ExpectationsView> {
  const rows = await loadResults(deps, { from, to }, now);
  const { policyOf } = await deps.policies.holding(rows.map(({ policy }) => policy));
  return { from, to, alignments: alignmentsOf(rows, policyOf), definition: expectationsDefinition, now };
}
