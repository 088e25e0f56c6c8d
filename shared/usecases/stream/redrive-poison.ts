import type { PoisonRepository } from '../../data/poison-repository.ts';
import type { RecordKey } from './consume-records.ts';

export interface RedriveDeps {
  readonly poison: Pick<PoisonRepository, 'of' | 'remove'>;
  /** What the consumer does with a record. */
  readonly take: (record: RecordKey) => Promise<void>;
}

/**
 * Plays a consumer's poison again from the table, after the fix. What succeeds is removed after it was applied, so a
 * redrive that dies repeats a record, which changes nothing; what still fails stays.
 */
export async function redrivePoison(
  { poison, take }: RedriveDeps,
  consumer: string,
): Promise<{ applied: number; left: number }> {
  let applied = 0;
  let left = 0;
  for (const kept of await poison.of(consumer)) {
    try {
      await take(kept.record);
      await poison.remove(kept);
      applied += 1;
    } catch {
      left += 1;
    }
  }
  return { applied, left };
}
