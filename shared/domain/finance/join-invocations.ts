import { fromMillis, type Instant } from '../instant.ts';
import { type Invocation, type PlatformReport, type UsageLine, unknownName } from './invocation.ts';

/** One line of the log, read. `stream` is the log stream: it serves one invocation at a time. */
export interface LogEntry {
  readonly atMillis: number;
  readonly stream: string;
  /** Bytes as the log service bills them. */
  readonly bytes: number;
  readonly usage?: UsageLine;
  readonly report?: PlatformReport;
  /** The request that the line names, if it names one. */
  readonly requestId?: string;
  /** Begins as a usage line or report and is not whole. */
  readonly cut?: true;
}

/** Invocations of a stretch of log, and what could not be read or placed. */
export interface JoinedLog {
  readonly invocations: readonly Invocation[];
  /** When lines were written that are cut, in milliseconds. */
  readonly cutAt: readonly number[];
  /** When lines were written that belong to no known request: their bytes are in no cost. */
  readonly unplacedAt: readonly number[];
}

export type Metering = 'exact' | 'light';

interface Draft {
  readonly requestId: string;
  readonly at: Instant;
  usage?: UsageLine;
  report?: PlatformReport;
  bytes: number;
}

/**
 * Pairs usage lines with platform reports by request id, in the order of time: a retried asynchronous call has the same
 * id again and is another invocation; a line may come in another stream (the local emulator does that to late ones). Lines that name no request belong to the one that runs in their stream. `exact`
 * takes the platform's billed duration; without a report, and with `light`, the in-process duration rounded up.
 * @param entries in the order of time; the same line must not be given twice.
 */
export function joinInvocations(entries: readonly LogEntry[], metering: Metering): JoinedLog {
  const drafts: Draft[] = [];
  const running = new Map<string, Draft>();
  const inStream = new Map<string, string>();
  const cutAt: number[] = [];
  const unplacedAt: number[] = [];
  for (const { atMillis, stream, bytes, usage, report, cut, ...named } of entries) {
    if (cut) cutAt.push(atMillis);
    const requestId = usage?.requestId ?? report?.requestId ?? named.requestId ?? inStream.get(stream);
    if (requestId === undefined) {
      unplacedAt.push(atMillis);
      continue;
    }
    inStream.set(stream, requestId);
    let draft = running.get(requestId);
    if (!draft || (usage && draft.usage) || (report && draft.report)) {
      draft = { requestId, at: fromMillis(atMillis), bytes: 0 };
      drafts.push(draft);
      running.set(requestId, draft);
    }
    draft.bytes += bytes;
    if (usage) draft.usage = usage;
    if (report) draft.report = report;
  }
  const invocations = drafts.flatMap((draft) => invocationOf(draft, metering));
  return { invocations, cutAt, unplacedAt };
}

/** Lines of a request without usage line and report (its START only) are no finished invocation. */
function invocationOf({ requestId, at, usage, report, bytes }: Draft, metering: Metering): Invocation[] {
  if (!usage && !report) return [];
  const exact = metering === 'exact' ? report : undefined;
  return [
    {
      at,
      requestId,
      functionName: usage?.functionName ?? unknownName,
      feature: usage?.feature ?? unknownName,
      billedMs: Math.ceil(exact?.billedMs ?? usage?.durationMs ?? report?.billedMs ?? 0),
      memoryMb: exact?.memoryMb ?? usage?.memoryMb ?? report?.memoryMb ?? 0,
      ...(report?.initMs !== undefined && { initMs: report.initMs }),
      cold: usage?.cold ?? report?.initMs !== undefined,
      references: usage?.references ?? [],
      moreReferences: usage?.moreReferences ?? 0,
      use: usage?.use ?? {},
      logBytes: bytes,
      lined: usage !== undefined,
      reported: report !== undefined,
    },
  ];
}
