import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import { languageCode } from './complaints.ts';

/** `?lang=` is read before the route; it is allowed here so that strictness does not refuse it. */
const lang = languageCode.optional();

/** Filters and views are enumerations; `after` is opaque, from the answer before. */
export const staffQueueQuery = z.strictObject({
  view: z.enum(['mine', 'department']).default('mine'),
  state: z.enum(['open', 'settled']).default('open'),
  department: z.enum(departments).default('customer-service'),
  after: z
    .string()
    .regex(/^[A-Za-z0-9_=-]{1,512}$/)
    .optional(),
  lang,
});

export const staffComplaintQuery = z.strictObject({
  /** Number of the newest event the reader has seen: what is newer is marked. */
  seen: z.coerce.number().int().min(0).max(999_999).optional(),
  lang,
});
