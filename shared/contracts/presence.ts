import * as z from 'zod';
import type { Instant } from '../domain/instant.ts';

/** `POST /api/staff/complaints/{reference}/presence`: I have it open; sent again every half minute while that is so. */
export const presenceRequest = z.strictObject({ writing: z.boolean().default(false) });

/** Who else has it open. */
export interface PresenceView {
  readonly others: readonly {
    readonly staffId: string;
    readonly seenAt: Instant;
    readonly writing: boolean;
  }[];
}
