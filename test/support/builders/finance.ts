import { readLogLine } from '../../../shared/contracts/log-lines.ts';
import type { Invocation, UsageLine } from '../../../shared/domain/finance/invocation.ts';
import type { LogEntry } from '../../../shared/domain/finance/join-invocations.ts';
import { logLineBytes } from '../../../shared/domain/finance/units.ts';

export const usage = (over: Partial<UsageLine> = {}): UsageLine => ({
  functionName: 'intake-api',
  feature: 'intake',
  requestId: 'r-1',
  durationMs: 11.2,
  memoryMb: 256,
  cold: false,
  references: [],
  moreReferences: 0,
  use: {},
  ...over,
});

export const invocation = (over: Partial<Invocation> = {}): Invocation => {
  const { durationMs: _durationMs, ...line } = usage();
  return {
    ...line,
    at: '2026-11-24T09:10:00.000Z',
    billedMs: 12,
    logBytes: 0,
    lined: true,
    reported: true,
    ...over,
  };
};

/** A line of the log, read as the log reader reads it. */
export function logEntry(atMillis: number, message: string, stream = 's1'): LogEntry {
  const fact = readLogLine(message);
  return {
    atMillis,
    stream,
    bytes: logLineBytes(message),
    ...(fact.kind === 'usage' && { usage: fact.usage }),
    ...(fact.kind === 'report' && { report: fact.report }),
    ...(fact.kind === 'request' && { requestId: fact.requestId }),
    ...(fact.kind === 'cut' && { cut: true as const }),
  };
}

/** What the local emulator writes around an invocation's own lines. */
export const textReport = (requestId: string, billedMs: number, memoryMb = 256): string =>
  `REPORT RequestId: ${requestId}\tDuration: ${billedMs - 0.4} ms\tBilled Duration: ${billedMs} ms\tMemory Size: ${memoryMb} MB\tMax Memory Used: 88 MB`;

export const jsonReport = (requestId: string, billedMs: number, initMs?: number): string =>
  JSON.stringify({
    time: '2026-11-24T09:10:00.000Z',
    type: 'platform.report',
    record: {
      requestId,
      metrics: {
        durationMs: billedMs - 0.4,
        billedDurationMs: billedMs,
        memorySizeMB: 256,
        maxMemoryUsedMB: 88,
        ...(initMs !== undefined && { initDurationMs: initMs }),
      },
      status: 'success',
    },
  });
