import { scoreOf } from '../customers/score.ts';
import { type Instant, secondsBetween } from '../instant.ts';
import type { ClockKind } from '../sla/policies.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { wilson } from '../statistics/wilson.ts';
import { attainmentOf } from './attainment.ts';
import type { ClockResult } from './clock-result.ts';
import type { ComplaintLife } from './complaint-life.ts';
import type { SurveyResult } from './survey-result.ts';

/** Version of the definitions below; it is printed beside every figure. */
export const overviewDefinition = 'overview@1';

/** The figures of the one manager page, in its order. */
export const overviewFigures = [
  'arrivals',
  'backlog',
  'backlogAgeMedian',
  'backlogAge90',
  'firstResponseMedian',
  'firstResponse90',
  'resolutionMedian',
  'resolution90',
  'attainment',
  'satisfaction',
  'responseRate',
  'firstContact',
  'reopened',
  'manyOwners',
  'repeatStory',
  'recovery',
] as const;
export type OverviewFigure = (typeof overviewFigures)[number];

/** What a figure's numbers are: complaints, business seconds, days, a share in [0, 1], an index where 100 is "as expected". */
export type FigureUnit = 'complaints' | 'seconds' | 'days' | 'share' | 'index';

/** Why a figure is null: nothing to count, too few to show, or nobody records it yet. */
export type Absence = 'none' | 'few' | 'not-recorded';

export interface Figure {
  readonly figure: OverviewFigure;
  readonly unit: FigureUnit;
  readonly value: number | null;
  readonly absent?: Absence;
  /** What it is counted from. */
  readonly n: number;
  /** 95 % interval where it is a sample. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A complaint as the figures see it, settled or open. */
export interface OpenComplaint {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly department: string;
  readonly ownerId: string;
  readonly status: string;
  readonly channel: string;
}

/** What a period is counted from: rows of confirmed, valid complaints only (rule 2: nothing unconfirmed is published). */
export interface PeriodRows {
  /** Received in the period and settled at least once. */
  readonly lives: readonly ComplaintLife[];
  /** Received in the period and open, never settled. */
  readonly open: readonly OpenComplaint[];
  /** Promises due in the period. */
  readonly results: readonly ClockResult[];
  /** Surveys asked in the period. */
  readonly surveys: readonly SurveyResult[];
  /** End of the period, or now: what answers age to (F2). */
  readonly until: Instant;
}

/** Below so many customers a group's satisfaction is hidden (F2). */
export const fewestCustomers = 5;

const blank = { value: null, low: null, high: null } as const;

const count = (figure: OverviewFigure, n: number): Figure => ({
  figure,
  unit: 'complaints',
  value: n,
  n,
  low: null,
  high: null,
});

function rank(figure: OverviewFigure, unit: FigureUnit, sample: readonly number[], p: number): Figure {
  const found = quantile(sample, p);
  const n = sample.length;
  return found ? { figure, unit, n, ...found } : { figure, unit, n, ...blank, absent: 'none' };
}

function share(figure: OverviewFigure, hits: number, n: number): Figure {
  const found = wilson(hits, n);
  return found
    ? { figure, unit: 'share', n, value: found.share, low: found.low, high: found.high }
    : { figure, unit: 'share', n, ...blank, absent: 'none' };
}

/** F2: mean over the customers, each once, of what each answered in the period, human answers only. */
function satisfaction({ surveys, until }: PeriodRows): Figure {
  const answered = surveys.filter(({ answer }) => answer?.provenance === 'proven');
  const csi = [...Map.groupBy(answered, ({ customerId }) => customerId).values()].map(
    (all) => scoreOf(all.flatMap(inputOf), until).csi ?? 0,
  );
  const base = { figure: 'satisfaction', unit: 'index', n: csi.length } as const;
  if (csi.length < fewestCustomers) return { ...base, ...blank, absent: csi.length === 0 ? 'none' : 'few' };
  return { ...base, ...(mean(csi) ?? blank) };
}

const inputOf = ({ reference, resolutionNumber, sequence, answer }: SurveyResult) =>
  answer === null
    ? []
    : [{ kind: 'vote' as const, source: `VOTE#${reference}#${resolutionNumber}`, sequence, ...answer }];

const stopped = (results: readonly ClockResult[], kind: ClockKind): readonly number[] =>
  results.flatMap(({ clock, usedSeconds, result }) =>
    clock === kind && usedSeconds !== null && result !== 'cancelled' ? [usedSeconds] : [],
  );

/** Complaints that a share is of, and which of them it counts. The drill-down lists exactly these. */
export const cohorts: Readonly<
  Partial<
    Record<
      OverviewFigure,
      { readonly of: (life: ComplaintLife) => boolean; readonly hit: (life: ComplaintLife) => boolean }
    >
  >
> = {
  firstContact: {
    of: ({ firstResolvedAt }) => firstResolvedAt !== null,
    hit: ({ contactsBefore, reopenedSoon }) => contactsBefore === 0 && !reopenedSoon,
  },
  reopened: {
    of: ({ firstResolvedAt }) => firstResolvedAt !== null,
    hit: ({ reopenedSoon }) => reopenedSoon,
  },
  manyOwners: { of: () => true, hit: ({ ownerChanges }) => ownerChanges > 2 },
  repeatStory: { of: ({ cause }) => cause !== null, hit: ({ cause }) => cause === 'REPEAT_STORY' },
};

function cohort(figure: OverviewFigure, lives: readonly ComplaintLife[]): Figure {
  const { of, hit } = cohorts[figure] ?? { of: () => true, hit: () => false };
  const all = lives.filter(of);
  return share(figure, all.filter(hit).length, all.length);
}

const ageDays = (at: Instant) => (complaint: { readonly receivedAt: Instant }) =>
  Math.max(0, secondsBetween(complaint.receivedAt, at)) / 86_400;

/**
 * The figures of a period. `backlog` is what is open now; null for an earlier period, because only today's is known.
 * Repurchase after a complaint needs orders, which nobody records yet: it says so (R022).
 */
export function overviewOf(
  rows: PeriodRows,
  backlog: { readonly open: readonly OpenComplaint[]; readonly at: Instant } | null,
): readonly Figure[] {
  const { lives, open, results, surveys } = rows;
  const ages = backlog?.open.map(ageDays(backlog.at)) ?? [];
  const attainment = attainmentOf(results);
  const unknown = (figure: OverviewFigure, unit: FigureUnit): Figure => ({
    figure,
    unit,
    n: 0,
    ...blank,
    absent: 'not-recorded',
  });
  return [
    count('arrivals', lives.length + open.length),
    backlog ? count('backlog', backlog.open.length) : unknown('backlog', 'complaints'),
    backlog ? rank('backlogAgeMedian', 'days', ages, 0.5) : unknown('backlogAgeMedian', 'days'),
    backlog ? rank('backlogAge90', 'days', ages, 0.9) : unknown('backlogAge90', 'days'),
    rank('firstResponseMedian', 'seconds', stopped(results, 'firstResponse'), 0.5),
    rank('firstResponse90', 'seconds', stopped(results, 'firstResponse'), 0.9),
    rank('resolutionMedian', 'seconds', stopped(results, 'resolution'), 0.5),
    rank('resolution90', 'seconds', stopped(results, 'resolution'), 0.9),
    share('attainment', attainment.met, attainment.n),
    satisfaction(rows),
    share('responseRate', surveys.filter(({ answer }) => answer !== null).length, surveys.length),
    cohort('firstContact', lives),
    cohort('reopened', lives),
    cohort('manyOwners', lives),
    cohort('repeatStory', lives),
    unknown('recovery', 'share'),
  ];
}
