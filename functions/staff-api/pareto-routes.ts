import { classifiedQuery, paretoQuery } from '../../shared/contracts/pareto.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type ParetoFilters, paretoDimensions } from '../../shared/domain/triage/pareto.ts';
import type { Route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { classifiedCsv, paretoCsv } from '../../shared/pages/staff/reports/pareto-csv.ts';
import { periodOf } from '../../shared/usecases/reports/load-results.ts';
import { type ParetoDeps, viewClassified, viewPareto } from '../../shared/usecases/triage/view-pareto.ts';
import { report } from './report.ts';

export interface ParetoRouteDeps {
  readonly pareto: ParetoDeps;
  readonly now: () => Instant;
}

const filtersOf = (asked: ParetoFilters): ParetoFilters =>
  Object.fromEntries(
    [...paretoDimensions, 'indicator' as const, 'anyCause' as const]
      .filter((one) => asked[one] !== undefined)
      .map((one) => [one, asked[one]]),
  );

/** What complaints are about, and the complaints behind each number; each also as CSV. */
export const paretoRoutes = ({ pareto, now }: ParetoRouteDeps): readonly Route[] => [
  ...report(
    'pareto',
    ({ query, language }) => {
      const { by, ...asked } = parseWith(paretoQuery, query, language);
      const at = now();
      return viewPareto(pareto, { ...periodOf(asked, pareto.zone, at), by, filters: filtersOf(asked) }, at);
    },
    paretoCsv,
  ),
  ...report(
    'classified',
    ({ query, language }, all) => {
      const { page, ...asked } = parseWith(classifiedQuery, query, language);
      const at = now();
      const wanted = { ...periodOf(asked, pareto.zone, at), filters: filtersOf(asked) };
      return viewClassified(pareto, wanted, at, all ? undefined : page);
    },
    classifiedCsv,
  ),
];
