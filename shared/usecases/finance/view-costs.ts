import type { CostPartView, CostSumView, CostsView, InvocationView } from '../../contracts/costs.ts';
import type { CostRepository } from '../../data/cost-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type {
  ComplaintCost,
  CostRecord,
  FunctionCost,
  OperationTotal,
  WindowCost,
} from '../../domain/finance/cost-records.ts';
import { billingOf } from '../../domain/finance/operation-prices.ts';
import { type Picodollars, sumOf } from '../../domain/finance/picodollars.ts';
import { type PricedInvocation, priceInvocation } from '../../domain/finance/price-invocation.ts';
import { findPrice, type PriceTable } from '../../domain/finance/price-table.ts';
import { addQuantities, windowRecords } from '../../domain/finance/total-window.ts';
import type { Instant } from '../../domain/instant.ts';
import { type ReadDeps, readInvocations } from './read-invocations.ts';

export interface ViewDeps extends ReadDeps {
  readonly costs: Pick<CostRepository, 'recordsOf'>;
  readonly prices: PriceTable;
  readonly durations: CostsView['durations'];
  readonly region: string;
  /** Real time: the log knows no other. */
  readonly realNow: () => Instant;
}

export interface CostsRequest {
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly invocations?: 'all' | undefined;
}

/** More would not fit into one answer. */
const mostInvocations = 5_000;

const ofKind = <K extends CostRecord['kind']>(records: readonly CostRecord[], kind: K) =>
  records.filter((record): record is Extract<CostRecord, { kind: K }> => record.kind === kind);

/**
 * What a UTC day cost, as recorded; with `hour` or `invocations` each invocation, read from the log now, and totals of
 * exactly these. @throws DomainError unprocessable/`too-many-invocations`.
 */
export async function viewCosts(deps: ViewDeps, request: CostsRequest): Promise<CostsView> {
  const day = request.day ?? deps.realNow().slice(0, 10);
  const { hour } = request;
  const kept = await deps.costs.recordsOf(day);
  const asked = kept.filter((record) => hour === undefined || record.hour === `${day}T${hour}`);
  const frame = {
    day,
    hour: hour ?? null,
    durations: deps.durations,
    region: deps.region,
    priceTable: { id: deps.prices.id, region: deps.prices.region, effectiveOn: deps.prices.effectiveOn },
    hours: ofKind(kept, 'window')
      .map(hourView)
      .sort((a, b) => (a.hour < b.hour ? -1 : 1)),
  };
  if (hour === undefined && request.invocations === undefined)
    return { ...frame, ...sums(asked, deps.prices), invocations: null, sinceRecorded: null };
  const { priced, records } = await readRecords(
    deps,
    hour === undefined ? `${day}T00` : `${day}T${hour}`,
    hour === undefined ? 24 : 1,
  );
  const now = sums(records, deps.prices);
  return {
    ...frame,
    ...now,
    invocations: priced.map((one) => invocationView(one, deps.prices)),
    sinceRecorded: String(
      BigInt(now.total) - sumOf(ofKind(asked, 'window').map(({ picodollars }) => picodollars)),
    ),
  };
}

async function readRecords(deps: ViewDeps, first: string, hours: number) {
  const { prices, metering } = deps;
  const read = await readInvocations(deps, first, hours);
  if (read.invocations.length > mostInvocations) {
    throw new DomainError(
      'unprocessable',
      'too-many-invocations',
      `There are more than ${mostInvocations} invocations; choose one hour.`,
      { most: mostInvocations, found: read.invocations.length },
    );
  }
  const priced = read.invocations.map((invocation) => priceInvocation(invocation, prices));
  const how = { metering, priceTable: prices.id, recordedAt: deps.realNow() };
  return { priced, records: windowRecords(first, priced, read, how) };
}

function sums(records: readonly CostRecord[], prices: PriceTable) {
  const functions = ofKind(records, 'function');
  const windows = ofKind(records, 'window');
  const total = (of: (window: WindowCost) => number) => windows.reduce((sum, window) => sum + of(window), 0);
  return {
    total: String(sumOf(windows.map(({ picodollars }) => picodollars))),
    unattributed: String(sumOf(windows.map(({ unattributed }) => unattributed))),
    invocationCount: total(({ invocations }) => invocations),
    functions: sumBy(functions, ({ functionName }) => functionName).map(({ all, ...sum }) => ({
      ...sum,
      coldStarts: all.reduce((count, { coldStarts }) => count + coldStarts, 0),
      billedMs: all.reduce((ms, { billedMs }) => ms + billedMs, 0),
    })),
    features: sumBy(functions, ({ feature }) => feature).map(({ all: _all, ...sum }) => sum),
    complaints: sumBy(ofKind(records, 'complaint'), ({ reference }) => reference).map(
      ({ all: _all, ...sum }) => sum,
    ),
    operations: operationViews(functions, prices),
    gaps: {
      withoutLine: total(({ withoutLine }) => withoutLine),
      withoutReport: total(({ withoutReport }) => withoutReport),
      cutLines: total(({ cutLines }) => cutLines),
      unplacedLines: total(({ unplacedLines }) => unplacedLines),
      unpriced: total(({ unpriced }) => unpriced),
    },
  };
}

/** The dearest first; what an hour no longer has is not listed. */
function sumBy<Cost extends FunctionCost | ComplaintCost>(
  costs: readonly Cost[],
  nameOf: (cost: Cost) => string,
): readonly (CostSumView & { readonly all: readonly Cost[] })[] {
  return [...Map.groupBy(costs, nameOf)]
    .map(([name, all]) => ({
      name,
      all,
      invocations: all.reduce((sum, { invocations }) => sum + invocations, 0),
      amount: sumOf(all.map(({ picodollars }) => picodollars)),
    }))
    .filter(({ invocations }) => invocations > 0)
    .sort((a, b) => compare(b.amount, a.amount) || (a.name < b.name ? -1 : 1))
    .map(({ amount, ...sum }) => ({ ...sum, picodollars: String(amount) }));
}

const compare = (a: Picodollars, b: Picodollars): number => (a < b ? -1 : a > b ? 1 : 0);

function operationViews(functions: readonly FunctionCost[], prices: PriceTable): readonly CostPartView[] {
  const totals = new Map<string, OperationTotal>();
  for (const [operation, part] of functions.flatMap(({ operations }) => Object.entries(operations))) {
    const before = totals.get(operation);
    totals.set(operation, {
      requests: part.requests + (before?.requests ?? 0),
      quantity: addQuantities(part.quantity, before?.quantity ?? '0'),
      picodollars: part.picodollars === null ? null : part.picodollars + (before?.picodollars ?? 0n),
    });
  }
  return [...totals].map(([operation, total]) => partView({ operation, ...total }, prices));
}

const platformPrices = new Map([
  ['Lambda.Request', 'lambda-request-arm64'],
  ['Lambda.Duration', 'lambda-duration-arm64'],
  ['Logs.Bytes', 'logs-byte'],
]);

function partView(
  { operation, requests, quantity, picodollars }: OperationTotal & { readonly operation: string },
  prices: PriceTable,
): CostPartView {
  const priceId = platformPrices.get(operation) ?? billingOf(operation)?.priceId;
  const price = priceId === undefined ? undefined : findPrice(prices, priceId);
  return {
    operation,
    priceId: price?.id ?? null,
    service: price?.service ?? null,
    unit: price?.unit ?? null,
    requests,
    quantity,
    picodollars: picodollars === null ? null : String(picodollars),
  };
}

function invocationView(priced: PricedInvocation, prices: PriceTable): InvocationView {
  const { use: _use, logBytes: _logBytes, initMs, ...invocation } = priced.invocation;
  return {
    ...invocation,
    initMs: initMs ?? null,
    picodollars: String(priced.picodollars),
    unpriced: priced.unpriced,
    parts: priced.parts.map((part) => partView(part, prices)),
  };
}

const hourView = ({ hour, invocations, picodollars, recordedAt }: WindowCost) => ({
  hour: hour.slice(11),
  invocations,
  picodollars: String(picodollars),
  recordedAt,
});
