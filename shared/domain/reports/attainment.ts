import { type Proportion, wilson } from '../statistics/wilson.ts';
import type { ClockResult } from './clock-result.ts';

/** Version of the definition below; it is printed beside every figure. */
export const attainmentDefinition = 'attainment@1';

/** What attainment can be split and filtered by. */
export const dimensions = [
  'clock',
  'policy',
  'department',
  'cause',
  'channel',
  'tier',
  'month',
  'day',
] as const;
export type Dimension = (typeof dimensions)[number];

/** How a value that nobody knows is asked for. */
export const unknownValue = 'unknown';

/** How many promises were kept (F13): attainment = met / (met + missed); open but late is missed. */
export interface Attainment {
  readonly met: number;
  readonly missed: number;
  /** Of the missed ones: those still open. */
  readonly openLate: number;
  /** In no share: withdrawn, merged or invalid before they were late. */
  readonly cancelled: number;
  /** met + missed: what the share is of. */
  readonly n: number;
  /** Null when nothing was counted: not 0 %. */
  readonly share: Proportion | null;
}

/** Which of the promises a number counts: what its drill-down lists. */
export const standings = ['counted', 'met', 'missed', 'openLate', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

const counts: Readonly<Record<Standing, (row: ClockResult) => boolean>> = {
  counted: ({ result }) => result !== 'cancelled',
  met: ({ result }) => result === 'met',
  missed: ({ result }) => result === 'missed',
  openLate: ({ result, stoppedAt }) => result === 'missed' && stoppedAt === null,
  cancelled: ({ result }) => result === 'cancelled',
};

/** The promises behind one number of `attainmentOf`. */
export const standingAs = (rows: readonly ClockResult[], standing: Standing): readonly ClockResult[] =>
  rows.filter(counts[standing]);

export function attainmentOf(rows: readonly ClockResult[]): Attainment {
  const count = (standing: Standing) => standingAs(rows, standing).length;
  const [met, n] = [count('met'), count('counted')];
  return {
    met,
    missed: count('missed'),
    openLate: count('openLate'),
    cancelled: count('cancelled'),
    n,
    share: wilson(met, n),
  };
}

/** The value of a promise in a dimension; null when it is unknown. */
export function valueIn(row: ClockResult, dimension: Dimension): string | null {
  if (dimension === 'month') return row.dueOn.slice(0, 7);
  if (dimension === 'day') return row.dueOn;
  return row[dimension];
}

export type Filters = Readonly<Partial<Record<Dimension, string | null>>>;

export const matches =
  (filters: Filters) =>
  (row: ClockResult): boolean =>
    dimensions.every(
      (dimension) => filters[dimension] === undefined || filters[dimension] === valueIn(row, dimension),
    );

/** The same figures by the values of a dimension, in the order of the values, the unknown last. */
export function attainmentBy(
  rows: readonly ClockResult[],
  dimension: Dimension,
): readonly (Attainment & { readonly value: string | null })[] {
  const last = '\u{10FFFF}';
  return [...Map.groupBy(rows, (row) => valueIn(row, dimension))]
    .sort(([a], [b]) => ((a ?? last) < (b ?? last) ? -1 : 1))
    .map(([value, all]) => ({ value, ...attainmentOf(all) }));
}
