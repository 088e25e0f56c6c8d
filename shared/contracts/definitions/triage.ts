import * as z from 'zod';
import { departments } from '../../domain/complaints/departments.ts';
import { faults } from '../../domain/triage/assessment.ts';
import { type Cause, demands } from '../../domain/triage/cause.ts';
import { type DeskSettings, setupSteps } from '../../domain/triage/desk-settings.ts';
import { type Indicator, indicatorGroups, type ProductLine } from '../../domain/triage/indicator.ts';
import { languageCode, lineOfText } from '../complaints.ts';
import { inLanguages } from './in-languages.ts';

/** Codes of causes, e.g. `DELIVERY_LATE`. */
export const causeCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,29}$/);
export const indicatorId = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/);
export const productLineId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/);

const name = inLanguages(lineOfText(80));
const ids = <T extends z.ZodType<string>>(id: T, most: number) =>
  z
    .array(id)
    .max(most)
    .refine((all) => new Set(all).size === all.length, { params: { code: 'named-twice' } });
export const causeCodes = (most: number) => ids(causeCode, most);
export const indicatorIds = (most: number) => ids(indicatorId, most);

export const cause = z.strictObject({
  name,
  department: z.enum(departments),
  fault: z.enum(faults).optional(),
  indicators: indicatorIds(10).min(1),
  demands: z.array(z.enum(demands)).max(demands.length).optional(),
  neverStaff: z.literal(true).optional(),
  alertAbovePercent: z.number().gt(0).lt(100).optional(),
}) satisfies z.ZodType<Cause>;

export const indicator = z.strictObject({
  name,
  group: z.enum(indicatorGroups),
  benefit: z.enum(['functional', 'emotional']),
  effect: z.enum(['hygiene', 'motivator']),
  level: z.enum(['branch', 'company']).optional(),
}) satisfies z.ZodType<Indicator>;

export const productLine = z.strictObject({
  name,
  words: z.array(lineOfText(60)).max(50).optional(),
}) satisfies z.ZodType<ProductLine>;

export const deskSettings = z.strictObject({
  ownerChangesAlert: z.int().min(1).max(20),
  repeatedCause: z.strictObject({ times: z.int().min(2).max(100), days: z.int().min(1).max(90) }),
  company: z
    .strictObject({ name: name.optional(), languages: z.array(languageCode).min(1).max(3).optional() })
    .optional(),
  setup: z.partialRecord(z.enum(setupSteps), z.enum(['done', 'skipped'])).optional(),
}) satisfies z.ZodType<DeskSettings>;
