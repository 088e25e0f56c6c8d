import type { Period } from '../../contracts/reports.ts';
import type { ClockResultRepository } from '../../data/clock-result-repository.ts';
import type { ComplaintRepository } from '../../data/complaint-repository.ts';
import { policiesIn } from '../../domain/complaints/events.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import { type ClockResult, resultId } from '../../domain/reports/clock-result.ts';
import { clockResultsOf } from '../../domain/reports/clock-results.ts';
import { localDateOf } from '../../domain/sla/local-date.ts';
import { type BoardDeps, clocksDueBy } from './view-board.ts';

export interface ReportDeps extends BoardDeps {
  readonly complaints: Pick<ComplaintRepository, 'head' | 'since'>;
  readonly results: Pick<ClockResultRepository, 'dueBetween'>;
  /** IANA zone of the company: which month it is now. */
  readonly zone: string;
}

const mostResults = 50_000;
const longestDays = 366;

/**
 * The period asked for; the month of `now` when none is. @throws DomainError invalid/`period-invalid`.
 */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  zone: string,
  now: Instant,
): Period {
  const month = (from ?? to ?? localDateOf(now, zone)).slice(0, 7);
  const period = { from: from ?? `${month}-01`, to: to ?? lastDayOf(month) };
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
  if (days >= 1 && days <= longestDays) return period;
  throw new DomainError(
    'invalid',
    'period-invalid',
    `The period ${period.from} to ${period.to} has no day or more than ${longestDays}; choose a first day that is not after the last.`,
    { ...period, longestDays },
  );
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/**
 * All decided promises due in the period: the recorded ones, and those that are overdue now although no breach is recorded
 * yet. Every report counts from these. @throws DomainError unprocessable/`too-many-results`.
 */
export async function loadResults(
  deps: ReportDeps,
  { from, to }: Period,
  now: Instant,
): Promise<readonly ClockResult[]> {
  const [recorded, overdue] = await Promise.all([
    deps.results.dueBetween(from, to, mostResults),
    clocksDueBy(deps, now, now),
  ]);
  if (recorded.length > mostResults) {
    throw new DomainError(
      'unprocessable',
      'too-many-results',
      `More than ${mostResults} promises were due from ${from} to ${to}; choose a shorter period.`,
      { most: mostResults },
    );
  }
  const known = new Set(recorded.map(resultId));
  const references = new Set(
    overdue.clocks.filter((clock) => !clock.recorded).map(({ reference }) => reference),
  );
  const late = await Promise.all(
    [...references].map(async (reference) => {
      const log = await deps.complaints.since(reference, 0);
      const { policyOf } = await deps.policies.holding(policiesIn(log));
      return clockResultsOf(log, policyOf, now).filter(
        (row) => row.stoppedAt === null && row.dueOn >= from && row.dueOn <= to && !known.has(resultId(row)),
      );
    }),
  );
  return [...recorded, ...late.flat()];
}
