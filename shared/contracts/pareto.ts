import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import { channels, type Severity } from '../domain/complaints/state.ts';
import type { Instant } from '../domain/instant.ts';
import type { Texts } from '../domain/language.ts';
import { unknownValue } from '../domain/reports/attainment.ts';
import { faults } from '../domain/triage/assessment.ts';
import type { Classification } from '../domain/triage/classification.ts';
import {
  type ParetoDimension,
  type ParetoFilters,
  type ParetoGroup,
  paretoDimensions,
} from '../domain/triage/pareto.ts';
import { languageCode } from './complaints.ts';
import { causeCode, indicatorId, productLineId } from './definitions/triage.ts';
import type { Period } from './reports.ts';

/** The four grades of severity, for people and for query strings. */
const severities = ['1', '2', '3', '4'] as const satisfies readonly `${Severity}`[];

const orUnknown = (value: z.ZodType<string>) =>
  z
    .union([value, z.literal(unknownValue)])
    .transform((text) => (text === unknownValue ? null : text))
    .optional();

const asked = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cause: causeCode.optional(),
  answerable: orUnknown(z.enum(departments)),
  productLine: orUnknown(productLineId),
  channel: z.enum(channels).optional(),
  fault: orUnknown(z.enum(faults)),
  severity: z.enum(severities).optional(),
  /** Complaints of which this failed, among others. */
  indicator: indicatorId.optional(),
  /** Complaints with this cause, the main one or a further one. */
  anyCause: causeCode.optional(),
  lang: languageCode.optional(),
};

export const paretoQuery = z.strictObject({ ...asked, by: z.enum(paretoDimensions).default('cause') });
export const classifiedQuery = z.strictObject({
  ...asked,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** `GET /api/staff/reports/pareto`: assessed complaints received in the period, largest group first. */
export interface ParetoView extends Period {
  readonly by: ParetoDimension;
  readonly filters: ParetoFilters;
  /** Σ groups = total; their shares sum to 100 %. */
  readonly total: number;
  readonly groups: readonly (ParetoGroup & {
    /** Of causes and product lines. */
    readonly name?: Texts;
    /** Of these: the fault of staff, causes that never count against them left out. */
    readonly againstStaff: number;
  })[];
  /** Received in the period and not assessed: in none of these figures. */
  readonly unclassified: number;
  /** Causes with more than their accepted share of all complaints of the period, whatever is filtered. */
  readonly alerts: readonly {
    readonly cause: string;
    readonly permille: number;
    readonly accepted: number;
  }[];
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/classified`: the complaints behind a number of the Pareto, newest first. */
export interface ClassifiedView extends Period {
  readonly filters: ParetoFilters;
  readonly count: number;
  readonly complaints: readonly Classification[];
  readonly page: number;
  readonly pages: number;
  readonly definition: string;
  readonly now: Instant;
}
