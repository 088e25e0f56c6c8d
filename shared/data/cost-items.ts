import type { CostRecord, OperationTotal } from '../domain/finance/cost-records.ts';
import { type Key, keys } from './keys.ts';

/** Amounts are kept as decimal text: a number of the table would come back as a floating-point number. */
type Stored<T> = T extends bigint ? string : T extends object ? { readonly [K in keyof T]: Stored<T[K]> } : T;
export type StoredCost = Key & Stored<CostRecord>;

function keyOf(record: CostRecord): Key {
  if (record.kind === 'function') return keys.costFunction(record.hour, record.functionName, record.feature);
  if (record.kind === 'complaint') return keys.costComplaintHour(record.hour, record.reference);
  return keys.costWindow(record.hour);
}

export function toItem(record: CostRecord): StoredCost {
  const stored = { ...keyOf(record), ...record, picodollars: String(record.picodollars) };
  if (record.kind === 'window') return { ...stored, unattributed: String(record.unattributed) } as StoredCost;
  if (record.kind !== 'function') return stored as StoredCost;
  const operations = Object.entries(record.operations).map(([name, { picodollars, ...rest }]) => [
    name,
    { ...rest, picodollars: picodollars === null ? null : String(picodollars) },
  ]);
  return { ...stored, operations: Object.fromEntries(operations) } as StoredCost;
}

export function fromItem({ pk: _pk, sk: _sk, ...stored }: StoredCost): CostRecord {
  const picodollars = BigInt(stored.picodollars);
  if (stored.kind === 'window') return { ...stored, picodollars, unattributed: BigInt(stored.unattributed) };
  if (stored.kind === 'complaint') return { ...stored, picodollars };
  const operations = Object.entries(stored.operations).map(([name, total]): [string, OperationTotal] => [
    name,
    { ...total, picodollars: total.picodollars === null ? null : BigInt(total.picodollars) },
  ]);
  return { ...stored, picodollars, operations: Object.fromEntries(operations) };
}
