import { openLogReader } from '../shared/adapters/log-reader.ts';
import { logLineBytes } from '../shared/domain/finance/units.ts';

export interface OwnLines {
  readonly invocations: number;
  /** Lines that the functions printed themselves: neither START, END nor REPORT. */
  readonly lines: number;
  /** Of the longest of them. */
  readonly longestBytes: number;
}

/** What the functions of a stack printed themselves since `fromMillis` (G11). */
export async function ownLogLines(logGroupName: string, fromMillis: number): Promise<OwnLines> {
  const entries = await openLogReader(logGroupName).entries(fromMillis, Date.now());
  const own = entries.filter(({ report, requestId }) => !report && !requestId);
  return {
    invocations: entries.filter(({ report }) => report).length,
    lines: own.length,
    longestBytes: Math.max(0, ...own.map(({ bytes }) => bytes - logLineBytes(''))),
  };
}
