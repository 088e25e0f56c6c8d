import * as z from 'zod';
import { longText } from './complaints.ts';
import { commandId } from './contacts.ts';

/** `POST /api/staff/complaints/{reference}/macros`: a macro with the words as whoever sends it read them. */
export const macroRequest = z.strictObject({
  macro: z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
    /** The version that was looked at. */
    version: z.int().min(1).max(999_999),
  }),
  /** One for each step, null for one that says nothing. */
  texts: z.array(longText(8_000).nullable()).min(1).max(8),
  /** Made by the client once per intention: sending it again goes on where it stopped. */
  commandId,
  expectedSequence: z.int().min(1).max(999_999),
});
export type MacroRequest = z.infer<typeof macroRequest>;
