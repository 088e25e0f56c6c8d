import { cardRepository } from '../../shared/data/card-repository.ts';
import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { lifeRepository } from '../../shared/data/life-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import { promiseRepository } from '../../shared/data/promise-repository.ts';
import { requestRepository } from '../../shared/data/request-repository.ts';
import { respondentRepository } from '../../shared/data/respondent-repository.ts';
import type { Table } from '../../shared/data/table.ts';
import { companyZone } from '../../shared/domain/sla/default-policies.ts';
import type { PromiseReportDeps } from '../../shared/usecases/promises/view-promise-register.ts';
import type { OverviewDeps } from '../../shared/usecases/reports/view-overview.ts';
import type { LeagueDeps } from '../../shared/usecases/requests/view-league.ts';

/** What the reports read: cards and newest events of what runs, results of what is decided. */
export const openReports = (
  table: Table,
  policies: PolicyBookRepository,
): OverviewDeps & LeagueDeps & PromiseReportDeps => ({
  cards: cardRepository(table),
  complaints: complaintRepository(table),
  results: clockResultRepository(table),
  lives: lifeRepository(table),
  requests: requestRepository(table),
  promises: promiseRepository(table),
  respondents: respondentRepository(table),
  policies,
  zone: companyZone,
});
