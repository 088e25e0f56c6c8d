import type { Instant } from '../instant.ts';
import type { ComplaintCost, CostRecord, FunctionCost, OperationTotal } from './cost-records.ts';
import type { Hour } from './hours.ts';
import type { JoinedLog, Metering } from './join-invocations.ts';
import { type Picodollars, sumOf } from './picodollars.ts';
import type { CostPart, PricedInvocation } from './price-invocation.ts';
import { splitCost } from './split-cost.ts';

/** Everything that is kept of one hour. */
export interface WindowTotals {
  readonly functions: readonly FunctionCost[];
  readonly complaints: readonly ComplaintCost[];
  readonly picodollars: Picodollars;
  readonly unattributed: Picodollars;
  readonly unpriced: number;
}

/** Adds decimal texts of at most 13 digits after the point. */
export function addQuantities(a: string, b: string): string {
  const scaled = (text: string) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(13, '0'));
  };
  const digits = String(scaled(a) + scaled(b)).padStart(14, '0');
  return `${digits.slice(0, -13)}.${digits.slice(-13)}`.replace(/\.?0+$/, '');
}

function addPart(totals: Map<string, OperationTotal>, part: CostPart): void {
  const { operation, requests, quantity, picodollars } = part;
  const before = totals.get(operation);
  totals.set(operation, {
    requests: requests + (before?.requests ?? 0),
    quantity: before ? addQuantities(before.quantity, quantity) : quantity,
    picodollars: picodollars === null ? null : picodollars + (before?.picodollars ?? 0n),
  });
}

function functionCost(hour: Hour, priced: readonly PricedInvocation[]): FunctionCost {
  const operations = new Map<string, OperationTotal>();
  for (const part of priced.flatMap(({ parts }) => parts)) addPart(operations, part);
  const invocations = priced.map(({ invocation }) => invocation);
  const [first] = invocations;
  return {
    kind: 'function',
    hour,
    functionName: first?.functionName ?? '',
    feature: first?.feature ?? '',
    invocations: invocations.length,
    coldStarts: invocations.filter(({ cold }) => cold).length,
    billedMs: invocations.reduce((sum, { billedMs }) => sum + billedMs, 0),
    picodollars: sumOf(priced.map(({ picodollars }) => picodollars)),
    unpriced: priced.reduce((sum, { unpriced }) => sum + unpriced, 0),
    operations: Object.fromEntries(operations),
  };
}

/** Totals of one hour's priced invocations: by function and feature, by complaint, and what belongs to none. */
export function totalWindow(hour: Hour, priced: readonly PricedInvocation[]): WindowTotals {
  const groups = Map.groupBy(
    priced,
    ({ invocation: { functionName, feature } }) => `${functionName} ${feature}`,
  );
  const complaints = new Map<string, ComplaintCost>();
  let unattributed = 0n;
  for (const { invocation, picodollars } of priced) {
    const split = splitCost(picodollars, invocation.references, invocation.moreReferences);
    unattributed += split.unattributed;
    for (const [reference, share] of split.byReference) {
      const before = complaints.get(reference);
      complaints.set(reference, {
        kind: 'complaint',
        hour,
        reference,
        invocations: 1 + (before?.invocations ?? 0),
        picodollars: share + (before?.picodollars ?? 0n),
      });
    }
  }
  return {
    functions: [...groups.values()].map((group) => functionCost(hour, group)),
    complaints: [...complaints.values()],
    picodollars: sumOf(priced.map(({ picodollars }) => picodollars)),
    unattributed,
    unpriced: priced.reduce((sum, { unpriced }) => sum + unpriced, 0),
  };
}

/** The records of an hour: totals and, in one more record, what the hour was read from and its gaps. */
export function windowRecords(
  hour: Hour,
  priced: readonly PricedInvocation[],
  read: Pick<JoinedLog, 'cutAt' | 'unplacedAt'>,
  how: { readonly metering: Metering; readonly priceTable: string; readonly recordedAt: Instant },
): readonly CostRecord[] {
  const { functions, complaints, picodollars, unattributed, unpriced } = totalWindow(hour, priced);
  const invocations = priced.map(({ invocation }) => invocation);
  return [
    ...functions,
    ...complaints,
    {
      kind: 'window',
      hour,
      recordedAt: how.recordedAt,
      priceTable: how.priceTable,
      invocations: invocations.length,
      picodollars,
      unattributed,
      unpriced,
      withoutLine: invocations.filter(({ lined }) => !lined).length,
      withoutReport: how.metering === 'light' ? 0 : invocations.filter(({ reported }) => !reported).length,
      cutLines: read.cutAt.length,
      unplacedLines: read.unplacedAt.length,
    },
  ];
}
