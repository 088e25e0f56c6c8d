import type { RemedyKind } from '../complaints/state.ts';

/** What a customer may choose from while goods are new, and when repairs did not help (三包, R210). */
export interface Guarantee {
  /** From the day the goods were received; a later step grants less. */
  readonly steps: readonly { readonly withinDays: number; readonly remedies: readonly RemedyKind[] }[];
  readonly failedRepairs: { readonly count: number; readonly remedies: readonly RemedyKind[] };
}

/** The checked-in one: what mainland China's three guarantees give for most goods. */
export const defaultGuarantee: Guarantee = {
  steps: [
    { withinDays: 7, remedies: ['refund', 'replace', 'repair'] },
    { withinDays: 15, remedies: ['replace', 'repair'] },
  ],
  failedRepairs: { count: 2, remedies: ['replace', 'refund'] },
};
