import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { readLogLine } from '../shared/contracts/log-lines.ts';

export interface OwnLines {
  readonly invocations: number;
  /** Lines that the functions printed themselves: neither START, END nor REPORT. */
  readonly lines: number;
  /** Of the longest of them, in UTF-8. */
  readonly longestBytes: number;
}

/** What Node says of the emulator's own worker script when it starts one; Lambda's runtime does not. */
const workerWarning = /^\(node:\d+\) \[DEP\d+\]|^\(Use `node --trace-/;

/** What the functions of a stack printed themselves since `startTime`, in milliseconds (G11). */
export async function ownLogLines(logGroupName: string, startTime: number): Promise<OwnLines> {
  const client = new CloudWatchLogsClient();
  let invocations = 0;
  const own: number[] = [];
  for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName, startTime })) {
    for (const { message = '' } of events) {
      const { kind } = readLogLine(message);
      if (kind === 'report') invocations += 1;
      else if (kind !== 'request' && message.trim() && !workerWarning.test(message))
        own.push(Buffer.byteLength(message.trimEnd()));
    }
  }
  return { invocations, lines: own.length, longestBytes: Math.max(0, ...own) };
}
