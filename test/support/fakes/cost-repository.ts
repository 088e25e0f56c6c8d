import type { CostRepository } from '../../../shared/data/cost-repository.ts';
import { type CostRecord, recordKey } from '../../../shared/domain/finance/cost-records.ts';
import { dayOf } from '../../../shared/domain/finance/hours.ts';

/** In memory; held to the real repository by test/contract/cost-repository.test.ts. */
export function fakeCostRepository(): CostRepository & {
  readonly records: Map<string, CostRecord>;
  /** How many records were ever written. */
  writes: number;
} {
  const records = new Map<string, CostRecord>();
  const repository = {
    records,
    writes: 0,
    recordsOf: async (day: string) =>
      structuredClone([...records.values()].filter(({ hour }) => dayOf(hour) === day)),
    complaintOn: async (reference: string, day: string) =>
      (await repository.recordsOf(day)).filter(
        (record) => record.kind === 'complaint' && record.reference === reference,
      ),
    async overwrite(changed: readonly CostRecord[]) {
      for (const record of changed) records.set(recordKey(record), structuredClone(record));
      repository.writes += changed.length;
    },
  };
  return repository;
}
