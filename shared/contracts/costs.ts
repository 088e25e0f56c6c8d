import * as z from 'zod';
import { languageCode } from './complaints.ts';

/** `day` is a UTC day, absent: today; `hour` of it shows that hour's invocations; `invocations=all` the whole day's. */
export const costsQuery = z.strictObject({
  day: z.iso.date().optional(),
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3])$/)
    .optional(),
  invocations: z.literal('all').optional(),
  lang: languageCode.optional(),
});

/** Picodollars (10⁻¹² USD) as decimal text. */
export type Amount = string;

export interface CostPartView {
  readonly operation: string;
  /** Null: no known price; the row is in no total. */
  readonly priceId: string | null;
  readonly service: string | null;
  readonly unit: string | null;
  readonly requests: number;
  readonly quantity: string;
  readonly picodollars: Amount | null;
}

export interface InvocationView {
  readonly at: string;
  readonly requestId: string;
  readonly functionName: string;
  readonly feature: string;
  readonly references: readonly string[];
  readonly moreReferences: number;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly cold: boolean;
  readonly initMs: number | null;
  /** False: it printed no usage line, or the platform's report of it is missing. */
  readonly lined: boolean;
  readonly reported: boolean;
  readonly picodollars: Amount;
  readonly unpriced: number;
  readonly parts: readonly CostPartView[];
}

/** A sum over one name: a function, a feature, a complaint. */
export interface CostSumView {
  readonly name: string;
  readonly invocations: number;
  readonly picodollars: Amount;
}

export interface CostGaps {
  readonly withoutLine: number;
  readonly withoutReport: number;
  readonly cutLines: number;
  readonly unplacedLines: number;
  /** Rows without a known price. */
  readonly unpriced: number;
}

/** What a UTC day, or one hour of it, cost. Σ functions = Σ features = total = Σ complaints + unattributed. */
export interface CostsView {
  readonly day: string;
  readonly hour: string | null;
  /** `local`: durations of the local emulator, not of AWS. */
  readonly durations: 'local' | 'aws';
  readonly region: string;
  readonly priceTable: { readonly id: string; readonly region: string; readonly effectiveOn: string };
  readonly total: Amount;
  readonly unattributed: Amount;
  readonly invocationCount: number;
  readonly functions: readonly (CostSumView & { readonly coldStarts: number; readonly billedMs: number })[];
  readonly features: readonly CostSumView[];
  readonly complaints: readonly CostSumView[];
  readonly operations: readonly CostPartView[];
  readonly gaps: CostGaps;
  /** Hours of the day that were recorded, with the time of the recording. */
  readonly hours: readonly {
    readonly hour: string;
    readonly invocations: number;
    readonly picodollars: Amount;
    readonly recordedAt: string;
  }[];
  /** Read from the log just now, oldest first; null when only totals were asked for. */
  readonly invocations: readonly InvocationView[] | null;
  /** The invocations' sum less what was recorded: lines that came since, to be recorded soon. */
  readonly sinceRecorded: Amount | null;
}
