import * as z from 'zod';
import type { PlatformReport, UsageLine } from '../domain/finance/invocation.ts';

/** What one line of the shared log says of costs. `cut`: it begins as a usage line or a report and does not parse. */
export type LogFact =
  | { readonly kind: 'usage'; readonly usage: UsageLine }
  | { readonly kind: 'report'; readonly report: PlatformReport }
  | { readonly kind: 'request'; readonly requestId: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'other' };

const count = z.number().int().min(0);
const amount = z.number().min(0);

const usageLine = z
  .object({
    usage: z.literal(1),
    fn: z.string(),
    feature: z.string(),
    req: z.string(),
    ms: amount,
    mb: count,
    cold: z.boolean().default(false),
    refs: z.array(z.string()).default([]),
    more: count.default(0),
    u: z.record(z.string(), z.tuple([count, amount])),
  })
  .transform(
    (line): UsageLine => ({
      functionName: line.fn,
      feature: line.feature,
      requestId: line.req,
      durationMs: line.ms,
      memoryMb: line.mb,
      cold: line.cold,
      references: line.refs,
      moreReferences: line.more,
      use: line.u,
    }),
  );

/** Lambda's JSON log format. */
const platformReport = z
  .object({
    type: z.literal('platform.report'),
    record: z.object({
      requestId: z.string(),
      metrics: z.object({ billedDurationMs: amount, memorySizeMB: count, initDurationMs: amount.optional() }),
    }),
  })
  .transform(
    ({ record: { requestId, metrics } }): PlatformReport => ({
      requestId,
      billedMs: metrics.billedDurationMs,
      memoryMb: metrics.memorySizeMB,
      ...(metrics.initDurationMs !== undefined && { initMs: metrics.initDurationMs }),
    }),
  );

/** Lambda's text log format, which the local emulator writes: tab-separated. */
const textReport =
  /^REPORT RequestId: (?<requestId>[\w-]+)\s+Duration: [\d.]+ ms\s+Billed Duration: (?<billed>[\d.]+) ms\s+Memory Size: (?<memory>\d+) MB\b(?:.*?\bInit Duration: (?<init>[\d.]+) ms)?/;
const textFrame = /^(?:START|END) RequestId: (?<requestId>[\w-]+)/;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lambda wraps what is printed through its console: `{"requestId":…,"message":…}`, the message as text or as JSON. */
function unwrapped(value: unknown): unknown {
  const message = (value as { message?: unknown } | null)?.message;
  if (typeof message === 'string') return json(message) ?? value;
  return typeof message === 'object' && message !== null ? message : value;
}

function textFact(text: string): LogFact {
  const report = textReport.exec(text)?.groups;
  if (report) {
    const { requestId = '', billed, memory, init } = report;
    return {
      kind: 'report',
      report: {
        requestId,
        billedMs: Number(billed),
        memoryMb: Number(memory),
        ...(init !== undefined && { initMs: Number(init) }),
      },
    };
  }
  const requestId = textFrame.exec(text)?.groups?.requestId;
  if (requestId !== undefined) return { kind: 'request', requestId };
  const begun = text.startsWith('REPORT RequestId') || /^\{"usage":1\b|"type":"platform\.report"/.test(text);
  return { kind: begun ? 'cut' : 'other' };
}

/** Reads one log line: usage line (bare or wrapped), platform report (JSON or text), START and END, anything else. */
export function readLogLine(line: string): LogFact {
  const text = line.trimEnd();
  if (!text.startsWith('{')) return textFact(text);
  const value = json(text);
  if (typeof value !== 'object' || value === null) return textFact(text);
  const inner = unwrapped(value) as { usage?: unknown; type?: unknown };
  if (inner.usage === 1) {
    const { success, data } = usageLine.safeParse(inner);
    return success ? { kind: 'usage', usage: data } : { kind: 'cut' };
  }
  if (inner.type === 'platform.report') {
    const { success, data } = platformReport.safeParse(inner);
    return success ? { kind: 'report', report: data } : { kind: 'cut' };
  }
  const { requestId, record } = value as { requestId?: unknown; record?: { requestId?: unknown } };
  const known = requestId ?? record?.requestId;
  return typeof known === 'string' ? { kind: 'request', requestId: known } : { kind: 'other' };
}
