import {
  attainmentQuery,
  boardQuery,
  expectationsQuery,
  overviewListQuery,
  overviewQuery,
  promisesQuery,
} from '../../shared/contracts/reports.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { dimensions, type Filters } from '../../shared/domain/reports/attainment.ts';
import type { Route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { attainmentCsv } from '../../shared/pages/staff/reports/attainment-csv.ts';
import { boardCsv } from '../../shared/pages/staff/reports/board-csv.ts';
import { expectationsCsv } from '../../shared/pages/staff/reports/expectations-csv.ts';
import { overviewCsv, overviewListCsv } from '../../shared/pages/staff/reports/overview-csv.ts';
import { promisesCsv } from '../../shared/pages/staff/reports/promises-csv.ts';
import { periodOf } from '../../shared/usecases/reports/load-results.ts';
import { viewAttainment, viewPromises } from '../../shared/usecases/reports/view-attainment.ts';
import { viewBoard } from '../../shared/usecases/reports/view-board.ts';
import { viewExpectations } from '../../shared/usecases/reports/view-expectations.ts';
import {
  type OverviewDeps,
  viewOverview,
  viewOverviewList,
} from '../../shared/usecases/reports/view-overview.ts';
import { report } from './report.ts';

export interface ReportRouteDeps {
  readonly reports: OverviewDeps;
  readonly now: () => Instant;
}

const filtersOf = (asked: Filters): Filters =>
  Object.fromEntries(
    dimensions.filter((one) => asked[one] !== undefined).map((one) => [one, asked[one]]),
  ) as Filters;

/** The breach board, attainment with its drill-down, and targets against expectations; each also as CSV. */
export function reportRoutes({ reports, now }: ReportRouteDeps): readonly Route[] {
  return [
    ...report(
      'overview',
      ({ query, language }) => {
        const at = now();
        return viewOverview(
          reports,
          periodOf(parseWith(overviewQuery, query, language), reports.zone, at),
          at,
        );
      },
      overviewCsv,
    ),
    ...report(
      'overview-list',
      ({ query, language }, all) => {
        const { figure, page, ...asked } = parseWith(overviewListQuery, query, language);
        const at = now();
        const wanted = { ...periodOf(asked, reports.zone, at), figure };
        return viewOverviewList(reports, wanted, at, all ? undefined : page);
      },
      overviewListCsv,
    ),
    ...report(
      'board',
      ({ query, language }) => viewBoard(reports, parseWith(boardQuery, query, language).within, now()),
      boardCsv,
    ),
    ...report(
      'attainment',
      ({ query, language }) => {
        const asked = parseWith(attainmentQuery, query, language);
        const at = now();
        const period = periodOf(asked, reports.zone, at);
        return viewAttainment(reports, { ...period, filters: filtersOf(asked as Filters), by: asked.by }, at);
      },
      attainmentCsv,
    ),
    ...report(
      'promises',
      ({ query, language }, all) => {
        const { standing, page, ...asked } = parseWith(promisesQuery, query, language);
        const at = now();
        const period = periodOf(asked, reports.zone, at);
        const wanted = { ...period, filters: filtersOf(asked as Filters), standing };
        return viewPromises(reports, wanted, at, all ? undefined : page);
      },
      promisesCsv,
    ),
    ...report(
      'expectations',
      ({ query, language }) => {
        const at = now();
        const period = periodOf(parseWith(expectationsQuery, query, language), reports.zone, at);
        return viewExpectations(reports, period, at);
      },
      expectationsCsv,
    ),
  ];
}
