import * as z from 'zod';
import { priorities } from '../domain/complaints/state.ts';
import { type Assessment, behaviours, faults } from '../domain/triage/assessment.ts';
import { lineOfText } from './complaints.ts';
import { causeCode, causeCodes, indicatorIds, productLineId } from './definitions/triage.ts';

/** A local date, with a time where one is known: `2026-11-20` or `2026-11-20T14:30`. */
const dayOrTime = z.union([
  z.iso.date(),
  z.iso.datetime({ local: true, precision: -1 }).refine((text) => !text.endsWith('Z')),
]);

export interface AssessmentSent extends Assessment {
  /** It stays with whoever has it, whatever the routing rules say of this cause. */
  readonly keepOwner?: true;
}

/** What `assess` carries. Indicators may be left out: those of the causes are taken. */
export const assessment = z
  .strictObject({
    cause: causeCode,
    furtherCauses: causeCodes(4).optional(),
    causeText: lineOfText(200).optional(),
    fault: z.enum(faults),
    severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    priority: z.enum(priorities),
    productLine: productLineId.optional(),
    indicators: indicatorIds(10).min(1).optional(),
    behaviour: z.array(z.enum(behaviours)).min(1).max(behaviours.length).optional(),
    keepOwner: z.literal(true).optional(),
    delivery: z.strictObject({ promisedAt: dayOrTime, arrivedAt: dayOrTime.optional() }).optional(),
  })
  .refine(({ cause, furtherCauses = [] }) => !furtherCauses.includes(cause), {
    path: ['furtherCauses'],
    params: { code: 'named-twice' },
  }) satisfies z.ZodType<AssessmentSent>;
