import type { OverviewListView, OverviewView, Period } from '../../contracts/reports.ts';
import type { LifeRepository } from '../../data/life-repository.ts';
import type { Card } from '../../domain/complaints/card.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ComplaintLife } from '../../domain/reports/complaint-life.ts';
import {
  cohorts,
  type OpenComplaint,
  type OverviewFigure,
  overviewDefinition,
  overviewOf,
  type PeriodRows,
} from '../../domain/reports/overview.ts';
import {
  type ArrivalDeps,
  instantsOf,
  loadArrivals,
  mostRows,
  openCards,
  refuseMany,
} from './load-arrivals.ts';
import { loadResults, type ReportDeps } from './load-results.ts';

export interface OverviewDeps extends ReportDeps, ArrivalDeps {
  readonly cards: ReportDeps['cards'] & ArrivalDeps['cards'];
  readonly lives: Pick<LifeRepository, 'receivedBetween' | 'askedBetween'>;
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ from, to }: Period): Period {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const shift = (date: string) => new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
  return { from: shift(from), to: shift(to) };
}

async function loadPeriod(
  deps: OverviewDeps,
  period: Period,
  cards: readonly Card[],
  now: Instant,
): Promise<PeriodRows> {
  const { from, end } = instantsOf(period, deps.zone);
  const [arrivals, surveys, results] = await Promise.all([
    loadArrivals(deps, period, cards),
    deps.lives.askedBetween(from, end, mostRows),
    loadResults(deps, period, now),
  ]);
  refuseMany(surveys.length);
  return { ...arrivals, results, surveys, until: end < now ? end : now };
}

/** The one manager page: a period's figures beside those of the period before it (R010, R062, R218, R236). */
export async function viewOverview(deps: OverviewDeps, period: Period, now: Instant): Promise<OverviewView> {
  const cards = await openCards(deps);
  const before = periodBefore(period);
  const rows = await loadPeriod(deps, period, cards, now);
  const previous = overviewOf(await loadPeriod(deps, before, cards, now), null);
  const confirmed = cards.filter((card) => card.confirmed);
  return {
    ...period,
    before,
    figures: overviewOf(rows, { open: confirmed, at: now }).map((figure, i) => ({
      ...figure,
      previous: previous[i]?.value ?? null,
      previousN: previous[i]?.n ?? 0,
    })),
    unconfirmed: cards.length - confirmed.length,
    definition: overviewDefinition,
    now,
  };
}

const pageSize = 100;

/** The complaints behind one figure, newest first; `counted` says which of them it counts. */
export async function viewOverviewList(
  deps: OverviewDeps,
  { figure, ...period }: Period & { readonly figure: OverviewFigure },
  now: Instant,
  page?: number,
): Promise<OverviewListView> {
  const cards = await openCards(deps);
  const rows = await loadPeriod(deps, period, cards, now);
  const found = [
    ...listOf(
      figure,
      rows,
      cards.filter(({ confirmed }) => confirmed),
    ),
  ].sort((a, b) => (a.at > b.at ? -1 : 1));
  return {
    ...period,
    figure,
    count: found.length,
    counted: found.filter(({ counted }) => counted).length,
    complaints: page === undefined ? found : found.slice((page - 1) * pageSize, page * pageSize),
    page: page ?? 1,
    pages: page === undefined ? 1 : Math.max(1, Math.ceil(found.length / pageSize)),
    definition: overviewDefinition,
    now,
  };
}

type Listed = OverviewListView['complaints'][number];
type Where = Pick<Listed, 'reference' | 'status' | 'department' | 'ownerId' | 'channel'>;

const where = ({ reference, status, department, ownerId, channel }: Where): Where => ({
  reference,
  status,
  department,
  ownerId,
  channel,
});

function listOf(
  figure: OverviewFigure,
  { lives, open, surveys }: PeriodRows,
  backlog: readonly Card[],
): readonly Listed[] {
  const life = (one: ComplaintLife, counted = true): Listed => ({
    ...where(one),
    at: one.receivedAt,
    cause: one.cause,
    counted,
  });
  const card = (one: OpenComplaint): Listed => ({
    ...where(one),
    at: one.receivedAt,
    cause: null,
    counted: true,
  });
  const cohort = cohorts[figure];
  if (cohort) return lives.filter(cohort.of).map((one) => life(one, cohort.hit(one)));
  switch (figure) {
    case 'arrivals':
      return [...lives.map((one) => life(one)), ...open.map(card)];
    case 'backlog':
    case 'backlogAgeMedian':
    case 'backlogAge90':
      return backlog.map(card);
    case 'satisfaction':
    case 'responseRate':
      return surveys.map(({ reference, askedAt, answer }) => ({
        ...nowhere,
        reference,
        at: askedAt,
        counted: figure === 'responseRate' ? answer !== null : answer?.provenance === 'proven',
      }));
    default:
      throw new DomainError(
        'unprocessable',
        'no-such-list',
        `${figure} is counted from promises or is not recorded; look at the attainment report.`,
        { figure },
      );
  }
}

/** A survey's row knows its complaint by reference only. */
const nowhere = { status: null, department: null, ownerId: null, channel: null, cause: null } as const;
