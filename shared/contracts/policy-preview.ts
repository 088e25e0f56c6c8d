import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import type { PromisePreview } from '../domain/complaints/preview-promises.ts';
import { channels, priorities } from '../domain/complaints/state.ts';
import { lineOfText } from './complaints.ts';
import { instant } from './contacts.ts';
import { policy, policyId } from './definitions/policies.ts';
import { causeCode, productLineId } from './definitions/triage.ts';

/** `POST /api/staff/policies/preview`: what a complaint with these attributes would be promised; with a draft, also before and after. */
export const previewRequest = z.strictObject({
  priority: z.enum(priorities),
  channel: z.enum(channels),
  department: z.enum(departments),
  cause: causeCode.optional(),
  productLine: productLineId.optional(),
  tier: lineOfText(30).optional(),
  /** When it is received. */
  at: instant,
  /** A policy that is not saved: as its next version. */
  draft: z.strictObject({ id: policyId, value: policy }).optional(),
});
export type PreviewRequest = z.infer<typeof previewRequest>;

/** Deadlines, and why some of them cannot be known. */
export interface PreviewedPolicy extends PromisePreview {
  /** What must be updated, where a deadline cannot be known; in the reader's language. */
  readonly problem?: { readonly code: string; readonly message: string };
}

export interface PreviewView {
  /** The rule that chooses, counted from 1, of so many, in that version of the rules; null where there are none. */
  readonly rule: { readonly set: string; readonly number: number; readonly of: number } | null;
  /** By what is saved. */
  readonly now: PreviewedPolicy;
  /** By the draft, whether or not the rules choose it. */
  readonly draft?: PreviewedPolicy & { readonly chosen: boolean };
}
