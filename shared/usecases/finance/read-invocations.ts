import type { LogReader } from '../../adapters/log-reader.ts';
import { addHours, type Hour, hourStart } from '../../domain/finance/hours.ts';
import { type JoinedLog, joinInvocations, type Metering } from '../../domain/finance/join-invocations.ts';
import { toMillis } from '../../domain/instant.ts';

export interface ReadDeps {
  readonly log: Pick<LogReader, 'entries'>;
  readonly metering: Metering;
}

/** No invocation is longer: what began in the hour has printed everything by then. */
const longestMillis = 900_000;

/**
 * The invocations that began in so many hours from `first` on. Their last lines may stand in the hour after, and the
 * first lines of that hour may belong to invocations of the one before.
 */
export async function readInvocations(
  { log, metering }: ReadDeps,
  first: Hour,
  hours: number,
): Promise<JoinedLog> {
  const start = hourStart(first);
  const end = hourStart(addHours(first, hours));
  const within = (atMillis: number) => atMillis >= start && atMillis < end;
  const entries = await log.entries(start - longestMillis, end + longestMillis);
  const joined = joinInvocations(entries, metering);
  return {
    invocations: joined.invocations.filter(({ at }) => within(toMillis(at))),
    cutAt: joined.cutAt.filter(within),
    unplacedAt: joined.unplacedAt.filter(within),
  };
}
