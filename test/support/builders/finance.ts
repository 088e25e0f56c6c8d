import { readLogLine } from '../../../shared/contracts/log-lines.ts';
import { formatUsageLine } from '../../../shared/domain/finance/format-usage-line.ts';
import type { Invocation, UsageLine } from '../../../shared/domain/finance/invocation.ts';
import type { LogEntry } from '../../../shared/domain/finance/join-invocations.ts';
import { currentPrices } from '../../../shared/domain/finance/price-table.ts';
import { logLineBytes } from '../../../shared/domain/finance/units.ts';
import type { RecordDeps } from '../../../shared/usecases/finance/record-costs.ts';
import type { ViewDeps } from '../../../shared/usecases/finance/view-costs.ts';
import { fakeCostRepository } from '../fakes/cost-repository.ts';

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

/** A log that can still get lines. */
export function fakeLog() {
  const lines: LogEntry[] = [];
  return {
    lines,
    entries: async (from: number, to: number) =>
      lines
        .filter(({ atMillis }) => atMillis >= from && atMillis <= to)
        .sort((a, b) => a.atMillis - b.atMillis),
    /** One invocation of the local emulator: its usage line and its report. */
    add(atMillis: number, over: Partial<UsageLine> = {}, billedMs = 13) {
      const line = usage({ use: { 'DynamoDB.PutItem': [1, 1] }, ...over });
      lines.push(
        logEntry(atMillis, formatUsageLine(line), line.requestId),
        logEntry(atMillis, textReport(line.requestId, billedMs), line.requestId),
      );
    },
  };
}

/** What the finance pages and the recorder work with, over fakes. */
export function fakeFinance() {
  const log = fakeLog();
  const costs = fakeCostRepository();
  const deps: ViewDeps & RecordDeps = {
    log,
    costs,
    prices: currentPrices,
    metering: 'exact',
    openHour: false,
    durations: 'local',
    region: 'us-east-1',
    realNow: () => '2026-11-24T10:06:00.000Z',
  };
  return { log, costs, deps };
}
