import { leagueQuery, requestsQuery, waitsQuery } from '../../shared/contracts/request-reports.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { leagueCsv, requestsCsv, waitsCsv } from '../../shared/pages/staff/reports/league-csv.ts';
import { periodOf } from '../../shared/usecases/reports/load-results.ts';
import { type LeagueDeps, viewLeague, viewRequests } from '../../shared/usecases/requests/view-league.ts';
import { viewWaits, type WaitsDeps } from '../../shared/usecases/requests/view-waits.ts';
import { report } from './report.ts';

export interface RequestReportDeps {
  readonly reports: LeagueDeps & WaitsDeps;
  readonly now: () => Instant;
}

/** Who answers our questions how fast, and where the time of complaints goes. */
export function requestReportRoutes({ reports, now }: RequestReportDeps): readonly Route[] {
  return [
    ...report(
      'league',
      ({ query, language }) => {
        const { kind, ...asked } = parseWith(leagueQuery, query, language);
        const at = now();
        return viewLeague(reports, { ...periodOf(asked, reports.zone, at), kind: kind ?? null }, at);
      },
      leagueCsv,
    ),
    ...report(
      'requests',
      ({ query, language }, all) => {
        const { kind, respondent, standing, page, ...asked } = parseWith(requestsQuery, query, language);
        const at = now();
        const wanted = { ...periodOf(asked, reports.zone, at), kind: kind ?? null, respondent, standing };
        return viewRequests(reports, wanted, at, all ? undefined : page);
      },
      requestsCsv,
    ),
    ...report(
      'waits',
      ({ query, language }) => {
        const { by, ...asked } = parseWith(waitsQuery, query, language);
        const at = now();
        return viewWaits(reports, { ...periodOf(asked, reports.zone, at), by }, at);
      },
      waitsCsv,
    ),
  ];
}
