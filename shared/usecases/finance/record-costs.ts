import type { CostRepository } from '../../data/cost-repository.ts';
import { type CostRecord, recordKey } from '../../domain/finance/cost-records.ts';
import { addHours, dayOf, type Hour, hourMillis, hourOf, hourStart } from '../../domain/finance/hours.ts';
import { priceInvocation } from '../../domain/finance/price-invocation.ts';
import type { PriceTable } from '../../domain/finance/price-table.ts';
import { windowRecords } from '../../domain/finance/total-window.ts';
import { type Instant, toMillis } from '../../domain/instant.ts';
import { type ReadDeps, readInvocations } from './read-invocations.ts';

export interface RecordDeps extends ReadDeps {
  readonly costs: CostRepository;
  readonly prices: PriceTable;
  /** Also records the hour that is still running, so that a newcomer sees costs within a minute. */
  readonly openHour: boolean;
}

/** A line may come that late: an hour is closed so long after its end, and the last closed ones are read again. */
const settleMillis = 5 * 60_000;
const readAgain = 3;
/** How far back hours that were never recorded are looked for. */
const lookBack = 24;

/** The hours to record now, oldest first: never recorded ones of the last day, the last closed ones again, the open one. */
export function hoursToRecord(now: Instant, recorded: ReadonlySet<Hour>, openHour: boolean): readonly Hour[] {
  const current = hourOf(now);
  const closed = Array.from({ length: lookBack }, (_, i) => addHours(current, i - lookBack)).filter(
    (hour) => hourStart(hour) + hourMillis + settleMillis <= toMillis(now),
  );
  return [
    ...closed.filter((hour, i) => i >= closed.length - readAgain || !recorded.has(hour)),
    ...(openHour ? [current] : []),
  ];
}

/**
 * Prices the usage of closed hours and overwrites their totals: run twice, late, or out of order, the same records come
 * out. Only what differs is written. What an earlier run recorded and is no more is overwritten with zero.
 * `now` is real time: the log knows no other.
 */
export async function recordCosts(
  deps: RecordDeps,
  now: Instant,
): Promise<{ hours: number; written: number }> {
  const days = [...new Set([addHours(hourOf(now), -lookBack), hourOf(now)].map(dayOf))];
  const kept = (await Promise.all(days.map((day) => deps.costs.recordsOf(day)))).flat();
  const recorded = new Set(kept.flatMap(({ kind, hour }) => (kind === 'window' ? [hour] : [])));
  const hours = hoursToRecord(now, recorded, deps.openHour);
  let written = 0;
  for (const hour of hours) {
    const before = new Map(kept.filter((one) => one.hour === hour).map((one) => [recordKey(one), one]));
    const changed = changes(before, await recordsOfHour(deps, hour, now));
    await deps.costs.overwrite(changed);
    written += changed.length;
  }
  return { hours: hours.length, written };
}

async function recordsOfHour(deps: RecordDeps, hour: Hour, now: Instant): Promise<readonly CostRecord[]> {
  const { metering, prices } = deps;
  const read = await readInvocations(deps, hour, 1);
  const priced = read.invocations.map((invocation) => priceInvocation(invocation, prices));
  return windowRecords(hour, priced, read, { metering, priceTable: prices.id, recordedAt: now });
}

/** What must be written: new or different records, and zeros for those that are no more. The window comes last. */
function changes(
  before: ReadonlyMap<string, CostRecord>,
  after: readonly CostRecord[],
): readonly CostRecord[] {
  const keys = new Set(after.map(recordKey));
  const gone = [...before.values()].filter((record) => !keys.has(recordKey(record))).map(emptied);
  return [...gone, ...after].filter((record) => {
    const old = before.get(recordKey(record));
    return !old || content(old) !== content(record);
  });
}

/** When it was recorded is no difference. */
function content(record: CostRecord): string {
  const { recordedAt: _recordedAt, ...rest } = { recordedAt: '', ...record };
  return JSON.stringify(canonical(rest));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, canonical(inner)]);
}

function emptied(record: CostRecord): CostRecord {
  if (record.kind === 'complaint') return { ...record, invocations: 0, picodollars: 0n };
  if (record.kind === 'window') return record;
  const { kind, hour, functionName, feature } = record;
  const nothing = {
    invocations: 0,
    coldStarts: 0,
    billedMs: 0,
    picodollars: 0n,
    unpriced: 0,
    operations: {},
  };
  return { kind, hour, functionName, feature, ...nothing };
}
