import * as z from 'zod';
import type { TeamDefinition } from '../../domain/sla/policy-definitions.ts';
import { escalationLevels } from '../../domain/sla/team.ts';
import { languageCode } from '../complaints.ts';
import { staffId } from '../staff-commands.ts';

/** Percent of a promise's time. */
const percent = z.number().gt(0).max(100);

/** The team of a department; its id is the department's. */
export const team = z.strictObject({
  calendar: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .optional(),
  lead: staffId.optional(),
  manager: staffId.optional(),
  quiet: z.literal(true).optional(),
  language: languageCode.optional(),
  warnFrom: z.partialRecord(z.enum(escalationLevels), percent).optional(),
}) satisfies z.ZodType<TeamDefinition>;
