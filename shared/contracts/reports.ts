import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import type { Instant } from '../domain/instant.ts';
import {
  type Attainment,
  type Dimension,
  dimensions,
  type Filters,
  type Standing,
  standings,
  unknownValue,
} from '../domain/reports/attainment.ts';
import { boardHours, type RunningClock } from '../domain/reports/breach-board.ts';
import type { ClockResult } from '../domain/reports/clock-result.ts';
import type { Alignment } from '../domain/reports/expectations.ts';
import { type Figure, type OverviewFigure, overviewFigures } from '../domain/reports/overview.ts';
import { languageCode } from './complaints.ts';
import { causeCode } from './definitions/triage.ts';

const lang = languageCode.optional();

export const boardQuery = z.strictObject({
  within: z.coerce
    .number()
    .pipe(z.union(boardHours.map((hours) => z.literal(hours))))
    .default(24),
  lang,
});

/** A local date that exists. */
const day = z.iso.date();
const orUnknown = (value: z.ZodType<string>) =>
  value.transform((text) => (text === unknownValue ? null : text)).optional();
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);

const period = { from: day.optional(), to: day.optional() };
const filters = {
  clock: orUnknown(name),
  policy: orUnknown(
    z.string().regex(/^[A-Za-z0-9][\w.-]{0,63}@\d{1,9}(\/[A-Za-z0-9][\w.-]{0,63}@\d{1,9})?$/),
  ),
  department: orUnknown(z.enum([...departments, unknownValue])),
  cause: orUnknown(z.union([causeCode, z.literal(unknownValue)])),
  channel: orUnknown(name),
  tier: orUnknown(name),
  month: orUnknown(z.string().regex(/^\d{4}-\d{2}$/)),
  day: orUnknown(day),
};

export const attainmentQuery = z.strictObject({
  ...period,
  ...filters,
  by: z.enum(dimensions).default('clock'),
  lang,
});
export const promisesQuery = z.strictObject({
  ...period,
  ...filters,
  standing: z.enum(standings).default('counted'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  lang,
});
export const overviewQuery = z.strictObject({ ...period, lang });
export const overviewListQuery = z.strictObject({
  ...period,
  figure: z.enum(overviewFigures).default('arrivals'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  lang,
});
export const expectationsQuery = z.strictObject({ ...period, lang });

/** `GET /api/staff/reports/board`: soonest due first. */
export interface BoardView {
  readonly within: number;
  readonly clocks: readonly RunningClock[];
  readonly missed: number;
  readonly soon: number;
  /** More complaints are due by then than the board shows. */
  readonly more: boolean;
  readonly now: Instant;
}

/** Local dates of calendars, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `GET /api/staff/reports/attainment`. Σ groups = total. */
export interface AttainmentView extends Period {
  readonly by: Dimension;
  readonly filters: Filters;
  readonly total: Attainment;
  readonly groups: readonly (Attainment & { readonly value: string | null })[];
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/promises`: what one number of the attainment report counts. */
export interface PromisesView extends Period {
  readonly filters: Filters;
  readonly standing: Standing;
  /** All of them, earliest due first; `promises` is one page of them. */
  readonly count: number;
  readonly promises: readonly ClockResult[];
  readonly page: number;
  readonly pages: number;
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/expectations`. */
export interface ExpectationsView extends Period {
  readonly alignments: readonly Alignment[];
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/overview`: the one manager page. */
export interface OverviewView extends Period {
  /** The period of the same length before it. */
  readonly before: Period;
  readonly figures: readonly (Figure & { readonly previous: number | null; readonly previousN: number })[];
  /** Open complaints that nobody has confirmed: they are in no figure. */
  readonly unconfirmed: number;
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/overview-list`: the complaints behind one figure. */
export interface OverviewListView extends Period {
  readonly figure: OverviewFigure;
  readonly count: number;
  /** How many of them the figure counts. */
  readonly counted: number;
  readonly complaints: readonly {
    readonly reference: string;
    /** When it was received; of surveys, when it was asked. */
    readonly at: Instant;
    /** Null where the figure's rows do not say. */
    readonly status: string | null;
    readonly department: string | null;
    readonly ownerId: string | null;
    readonly channel: string | null;
    readonly cause: string | null;
    readonly counted: boolean;
  }[];
  readonly page: number;
  readonly pages: number;
  readonly definition: string;
  readonly now: Instant;
}
