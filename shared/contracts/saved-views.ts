import * as z from 'zod';
import { queueFilterNames } from '../domain/complaints/queue-filter.ts';
import type { SavedView, ViewSearch } from '../domain/complaints/saved-view.ts';
import type { Instant } from '../domain/instant.ts';
import { languageCode, lineOfText } from './complaints.ts';

export const savedViewsQuery = z.strictObject({ lang: languageCode.optional() });

const search = z.partialRecord(
  z.enum([...queueFilterNames, 'view', 'department']),
  z.string().regex(/^[\p{L}\p{N}@._+,-]{1,400}$/u),
) satisfies z.ZodType<ViewSearch>;

/** `POST /api/staff/views`: one of the same name is replaced. */
export const savedViewRequest = z.strictObject({
  name: lineOfText(40),
  search,
  /** Shown to everybody, not to oneself only. */
  shared: z.boolean().default(false),
  /** It is taken away. */
  removed: z.literal(true).optional(),
});

/** `GET /api/staff/views`. */
export interface SavedViewsView {
  readonly own: readonly SavedView[];
  readonly shared: readonly SavedView[];
  /** Whether this reader may save for everybody. */
  readonly mayShare: boolean;
  readonly now: Instant;
}
