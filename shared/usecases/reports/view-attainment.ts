import type { AttainmentView, Period, PromisesView } from '../../contracts/reports.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  attainmentBy,
  attainmentDefinition,
  attainmentOf,
  type Dimension,
  type Filters,
  matches,
  type Standing,
  standingAs,
} from '../../domain/reports/attainment.ts';
import { type ClockResult, resultId } from '../../domain/reports/clock-result.ts';
import { loadResults, type ReportDeps } from './load-results.ts';

/** How many promises due in the period were kept, in all and by one dimension. */
export async function viewAttainment(
  deps: ReportDeps,
  asked: Period & { readonly filters: Filters; readonly by: Dimension },
  now: Instant,
): Promise<AttainmentView> {
  const rows = (await loadResults(deps, asked, now)).filter(matches(asked.filters));
  return {
    ...asked,
    total: attainmentOf(rows),
    groups: attainmentBy(rows, asked.by),
    definition: attainmentDefinition,
    now,
  };
}

const pageSize = 100;
const order = (row: ClockResult) => `${row.dueAt} ${resultId(row)}`;

/** The promises that one number of the report above counts; `page` undefined: all of them. */
export async function viewPromises(
  deps: ReportDeps,
  asked: Period & { readonly filters: Filters; readonly standing: Standing },
  now: Instant,
  page?: number,
): Promise<PromisesView> {
  const rows = (await loadResults(deps, asked, now)).filter(matches(asked.filters));
  const found = [...standingAs(rows, asked.standing)].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    ...asked,
    count: found.length,
    promises: page === undefined ? found : found.slice((page - 1) * pageSize, page * pageSize),
    page: page ?? 1,
    pages: page === undefined ? 1 : Math.max(1, Math.ceil(found.length / pageSize)),
    definition: attainmentDefinition,
    now,
  };
}
