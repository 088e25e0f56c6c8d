import type { Instant } from '../instant.ts';

/**
 * What became of one survey: asked, and perhaps answered. The row that response rates and satisfaction over many customers
 * are counted from; it is kept by when it was asked, which never changes.
 */
export interface SurveyResult {
  readonly reference: string;
  readonly resolutionNumber: number;
  readonly askedAt: Instant;
  readonly customerId: string;
  /** 0 when it was asked; then the number of the newest answer: a higher one replaces it. */
  readonly sequence: number;
  /** The answer that counts; null until there is one. */
  readonly answer: {
    readonly at: Instant;
    /** a: 1–5. */
    readonly expected: number;
    /** b: 0–5. */
    readonly received: number;
    readonly provenance: 'proven' | 'unverified';
  } | null;
}
