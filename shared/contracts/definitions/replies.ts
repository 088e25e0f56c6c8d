import * as z from 'zod';
import { departments } from '../../domain/complaints/departments.ts';
import { bareSteps, type Macro, wordSteps } from '../../domain/replies/macro.ts';
import { lineOfText, longText } from '../complaints.ts';
import { staffId } from '../staff-commands.ts';
import { inLanguages } from './in-languages.ts';

const name = lineOfText(80);
const text = inLanguages(longText(4_000));

export const cannedReply = z.strictObject({ name, text });

const step = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(bareSteps) }),
  z.strictObject({ type: z.enum(wordSteps), text }),
  z.strictObject({
    type: z.literal('resolve'),
    outcome: z.enum(['remedied', 'explained', 'apologised', 'declined']),
    text,
  }),
  z.strictObject({ type: z.literal('assign'), ownerId: staffId, department: z.enum(departments), text }),
]);

export const macro = z.strictObject({ name, steps: z.array(step).min(1).max(8) }) satisfies z.ZodType<Macro>;
