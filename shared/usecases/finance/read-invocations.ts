import type { LogReader } from '../../adapters/log-reader.ts';
import { type Hour, hourMillis, hourOf, hourStart } from '../../domain/finance/hours.ts';
import { type JoinedLog, joinInvocations, type Metering } from '../../domain/finance/join-invocations.ts';
import { fromMillis } from '../../domain/instant.ts';

export interface ReadDeps {
  readonly log: Pick<LogReader, 'entries'>;
}

/** No invocation is longer: what began in the hour has printed everything by then. */
const longestMillis = 900_000;

/** The invocations that began in an hour; their last lines may stand in the next, and the hour's first lines may be of the one before. */
export async function readInvocations({ log }: ReadDeps, hour: Hour, metering: Metering): Promise<JoinedLog> {
  const start = hourStart(hour);
  const entries = await log.entries(start - longestMillis, start + hourMillis + longestMillis);
  const inHour = (atMillis: number) => hourOf(fromMillis(atMillis)) === hour;
  const joined = joinInvocations(entries, metering);
  const cutLines = entries.filter(({ cut, atMillis }) => cut && inHour(atMillis)).length;
  return {
    ...joined,
    cutLines,
    invocations: joined.invocations.filter(({ at }) => hourOf(at) === hour),
  };
}
