import {
  CloudWatchLogsClient,
  type FilteredLogEvent,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { readLogLine } from '../contracts/log-lines.ts';
import type { LogEntry } from '../domain/finance/join-invocations.ts';
import { logLineBytes } from '../domain/finance/units.ts';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** The log that all functions share. */
export interface LogReader {
  /** What the lines between two moments (milliseconds, both included) say of costs, in the order of time, each once. */
  entries(fromMillis: number, toMillis: number): Promise<readonly LogEntry[]>;
}

const pageSize = 10_000;

function entryOf({ timestamp = 0, logStreamName = '', message = '' }: FilteredLogEvent): LogEntry {
  const fact = readLogLine(message);
  return {
    atMillis: timestamp,
    stream: logStreamName,
    bytes: logLineBytes(message),
    ...(fact.kind === 'usage' && { usage: fact.usage }),
    ...(fact.kind === 'report' && { report: fact.report }),
    ...(fact.kind === 'request' && { requestId: fact.requestId }),
    ...(fact.kind === 'cut' && { cut: true as const }),
  };
}

const identity = ({ eventId, logStreamName, timestamp, message }: FilteredLogEvent): string =>
  eventId ?? `${logStreamName}\n${timestamp}\n${message}`;

/**
 * Opens the shared log group. All its lines are read, so that all its bytes are counted. A full page without a token to
 * go on with (the local emulator gives none) is gone on with from the time of its last line.
 * @throws Error when more lines carry one millisecond than fit on such a page.
 */
export function openLogReader(logGroupName: string): LogReader {
  // A page of 10,000 lines takes longer than an item of a table.
  const requestHandler = { ...sdkSettings.requestHandler, requestTimeout: 8_000 };
  const client = metered(new CloudWatchLogsClient({ ...sdkSettings, requestHandler }));
  return {
    async entries(fromMillis, toMillis) {
      const found = new Map<string, LogEntry>();
      let startTime = fromMillis;
      let nextToken: string | undefined;
      for (;;) {
        const page = await client.send(
          new FilterLogEventsCommand({
            logGroupName,
            startTime,
            endTime: toMillis,
            limit: pageSize,
            nextToken,
          }),
        );
        const events = page.events ?? [];
        for (const event of events) found.set(identity(event), found.get(identity(event)) ?? entryOf(event));
        nextToken = page.nextToken;
        if (nextToken) continue;
        if (events.length < pageSize) break;
        const last = events.at(-1)?.timestamp ?? toMillis;
        if (last <= startTime) throw new Error(`More than ${pageSize} log lines carry the time ${last}`);
        startTime = last;
      }
      return [...found.values()].sort((a, b) => a.atMillis - b.atMillis);
    },
  };
}
