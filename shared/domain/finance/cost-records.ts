import type { Instant } from '../instant.ts';
import type { Hour } from './hours.ts';
import type { Picodollars } from './picodollars.ts';

/** Requests, quantity (decimal text in the price's unit) and cost by operation. Null: no known price. */
export interface OperationTotal {
  readonly requests: number;
  readonly quantity: string;
  readonly picodollars: Picodollars | null;
}

/** What a function cost in an hour for a feature. */
export interface FunctionCost {
  readonly kind: 'function';
  readonly hour: Hour;
  readonly functionName: string;
  readonly feature: string;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly billedMs: number;
  readonly picodollars: Picodollars;
  /** Rows without a known price: the total is that much too low. */
  readonly unpriced: number;
  readonly operations: Readonly<Record<string, OperationTotal>>;
}

/** What a complaint's share of an hour's invocations cost. */
export interface ComplaintCost {
  readonly kind: 'complaint';
  readonly hour: Hour;
  readonly reference: string;
  /** Invocations it has a share of. */
  readonly invocations: number;
  readonly picodollars: Picodollars;
}

/** An hour as it was recorded, with its gaps. Σ functions = picodollars = Σ complaints + unattributed. */
export interface WindowCost {
  readonly kind: 'window';
  readonly hour: Hour;
  readonly recordedAt: Instant;
  readonly priceTable: string;
  readonly invocations: number;
  readonly picodollars: Picodollars;
  readonly unattributed: Picodollars;
  readonly unpriced: number;
  /** Invocations that printed no usage line: duration priced, use and feature unknown. */
  readonly withoutLine: number;
  /** Invocations priced by in-process duration because the platform's report is missing. */
  readonly withoutReport: number;
  readonly cutLines: number;
  readonly unplacedLines: number;
}

export type CostRecord = FunctionCost | ComplaintCost | WindowCost;

/** What makes a record the same record when its hour is recorded again: it is overwritten. */
export function recordKey(record: CostRecord): string {
  if (record.kind === 'function') return `function ${record.hour} ${record.functionName} ${record.feature}`;
  return record.kind === 'complaint'
    ? `complaint ${record.hour} ${record.reference}`
    : `window ${record.hour}`;
}
