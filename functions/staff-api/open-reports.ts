import { cardRepository } from '../../shared/data/card-repository.ts';
import { clockResultRepository } from '../../shared/data/clock-result-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { Table } from '../../shared/data/table.ts';
import { officeCalendar } from '../../shared/domain/sla/default-policies.ts';
import type { ReportDeps } from '../../shared/usecases/reports/load-results.ts';

/** What the reports read: cards and newest events of what runs, results of what is decided. */
export const openReports = (table: Table, policies: PolicyBookRepository): ReportDeps => ({
  cards: cardRepository(table),
  complaints: complaintRepository(table),
  results: clockResultRepository(table),
  policies,
  zone: officeCalendar.zone,
});
