import { type Instant, secondsBetween } from '../instant.ts';
import { satisfactionRatio } from './satisfaction.ts';

/** The answer that counts of one survey: an input of its customer's score, put only if newer than what is there, never removed. */
export interface CustomerInput {
  readonly kind: 'vote';
  /** `VOTE#reference#resolutionNumber`: one input per source. */
  readonly source: string;
  /** Of the survey's newest event: a higher one replaces it. */
  readonly sequence: number;
  readonly at: Instant;
  readonly expected: number;
  readonly received: number;
}

/** F4: published with at least 4 of 7 measures and 2 dimensions; below that null, with its coverage. */
export interface Loyalty {
  readonly value: number | null;
  /** Measures known, of 7. */
  readonly coverage: number;
}

export interface CustomerScore {
  /** F2, 100: expectation met. Null without a human answer: null is never zero. */
  readonly csi: number | null;
  /** Answers that count. */
  readonly n: number;
  /** F1: the latest answer. */
  readonly latest: { readonly expected: number; readonly received: number; readonly ratio: number } | null;
  readonly loyalty: Loyalty;
  readonly asOf: Instant;
  readonly definition: string;
  /** Counts the changes of this score. */
  readonly version: number;
}

/** Version of F1, F2 and F4 as computed here; stored with every score. */
export const scoreDefinition = 'score@1';

const halfLifeDays = 180;
const daySeconds = 86_400;

/** The same order whatever order they arrived in, so that a sum of floats is the same to the last bit. */
const byTime = (a: CustomerInput, b: CustomerInput): number =>
  a.at === b.at ? (a.source < b.source ? -1 : 1) : a.at < b.at ? -1 : 1;

/**
 * F2, R109: CSI = 100 · Σ d·C / Σ d with d = 2^(−ageDays/180) over the answers that count. Pure in its inputs and `asOf`.
 * The version is the caller's.
 */
export function scoreOf(inputs: readonly CustomerInput[], asOf: Instant): Omit<CustomerScore, 'version'> {
  const votes = [...inputs].sort(byTime);
  let weighted = 0;
  let weights = 0;
  for (const { at, expected, received } of votes) {
    const decay = 2 ** (-Math.max(0, secondsBetween(at, asOf)) / daySeconds / halfLifeDays);
    weighted += decay * satisfactionRatio({ expected, received, kind: 'motivator' });
    weights += decay;
  }
  const last = votes.at(-1);
  return {
    csi: weights > 0 ? (100 * weighted) / weights : null,
    n: votes.length,
    latest: last
      ? {
          expected: last.expected,
          received: last.received,
          ratio: satisfactionRatio({ expected: last.expected, received: last.received, kind: 'motivator' }),
        }
      : null,
    loyalty: { value: null, coverage: 0 },
    asOf,
    definition: scoreDefinition,
  };
}

/** What a score says, whenever it was computed: two scores with the same text differ in date and version only. */
export function whatItSays({ csi, n, latest, loyalty, definition }: Omit<CustomerScore, 'version'>): string {
  return JSON.stringify([
    csi,
    n,
    latest && [latest.expected, latest.received],
    loyalty.value,
    loyalty.coverage,
    definition,
  ]);
}
