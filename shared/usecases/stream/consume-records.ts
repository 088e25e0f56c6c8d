import type { Key } from '../../data/keys.ts';
import type { PoisonRepository } from '../../data/poison-repository.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';

/** Which of the table's records a consumer was woken for. */
export type RecordKey = Key;

export interface ConsumeDeps {
  readonly consumer: string;
  readonly poison: Pick<PoisonRepository, 'keep'>;
  readonly now: () => Instant;
}

/**
 * Errors after which the same record fails for ever: it breaks a rule or does not have the form of an event. Everything
 * else (the network, throttling, a missing grant) passes or is mended, and the record comes again.
 */
function isPermanent(error: unknown): boolean {
  return (
    error instanceof DomainError ||
    error instanceof RangeError ||
    error instanceof TypeError ||
    error instanceof SyntaxError
  );
}

/**
 * Takes records in one after the other. One that can never succeed is kept as poison by its key and acknowledged, so that
 * the others go on (P5). At the first one that failed for a passing reason it stops.
 * @returns the records that must come again: that one and all after it, in order.
 */
export async function consumeRecords<R extends RecordKey>(
  deps: ConsumeDeps,
  records: readonly R[],
  take: (record: R) => Promise<void>,
): Promise<readonly R[]> {
  for (const [i, record] of records.entries()) {
    try {
      await take(record);
    } catch (error) {
      if (!isPermanent(error)) return records.slice(i);
      await deps.poison.keep({
        consumer: deps.consumer,
        record: { pk: record.pk, sk: record.sk },
        at: deps.now(),
        reason: reasonOf(error),
      });
    }
  }
  return [];
}

const reasonOf = (error: unknown): string =>
  error instanceof DomainError ? `DomainError ${error.code}` : (error as Error).name;
