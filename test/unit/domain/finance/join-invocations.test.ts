import { describe, expect, it } from 'vitest';
import { formatUsageLine } from '../../../../shared/domain/finance/format-usage-line.ts';
import { joinInvocations, type LogEntry } from '../../../../shared/domain/finance/join-invocations.ts';
import { jsonReport, logEntry, textReport, usage } from '../../../support/builders/finance.ts';

const lineOf = (requestId: string, durationMs = 11.2) => formatUsageLine(usage({ requestId, durationMs }));
const lines = (...messages: readonly string[]): readonly LogEntry[] =>
  messages.map((message, i) => logEntry(i, message));

describe('F11 usage lines joined with platform reports', () => {
  it('gives one invocation a pair, with the platform’s billed duration and all bytes of its lines', () => {
    const entries = lines(
      'START RequestId: r-1 Version: 1',
      'a stack trace',
      lineOf('r-1'),
      'END RequestId: r-1',
      textReport('r-1', 13),
    );
    const { invocations } = joinInvocations(entries, 'exact');
    expect(invocations).toHaveLength(1);
    expect(invocations[0]).toMatchObject({
      billedMs: 13,
      lined: true,
      reported: true,
      functionName: 'intake-api',
    });
    expect(invocations[0]?.logBytes).toBe(entries.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('prices by the in-process duration, rounded up, in light metering', () => {
    expect(joinInvocations(lines(lineOf('r-1', 11.2)), 'light').invocations[0]).toMatchObject({
      billedMs: 12,
    });
  });

  it('counts what printed no line and what has no report', () => {
    const { invocations } = joinInvocations(lines(textReport('r-1', 10_000), lineOf('r-2', 5)), 'exact');
    expect(
      invocations.map(({ lined, reported, billedMs, functionName }) => ({
        lined,
        reported,
        billedMs,
        functionName,
      })),
    ).toEqual([
      { lined: false, reported: true, billedMs: 10_000, functionName: 'unknown' },
      { lined: true, reported: false, billedMs: 5, functionName: 'intake-api' },
    ]);
  });

  it('takes a retried call with the same request id for another invocation', () => {
    const { invocations } = joinInvocations(
      lines(lineOf('r-1'), jsonReport('r-1', 13), lineOf('r-1'), jsonReport('r-1', 17)),
      'exact',
    );
    expect(invocations.map(({ billedMs }) => billedMs)).toEqual([13, 17]);
  });

  it('does not mix invocations that run at the same time in other streams', () => {
    const entries = [
      logEntry(1, lineOf('r-1'), 'a'),
      logEntry(2, lineOf('r-2'), 'b'),
      logEntry(3, textReport('r-2', 20), 'b'),
      logEntry(4, textReport('r-1', 10), 'a'),
    ];
    const { invocations } = joinInvocations(entries, 'exact');
    expect(invocations.map(({ requestId, billedMs }) => [requestId, billedMs])).toEqual([
      ['r-1', 10],
      ['r-2', 20],
    ]);
  });

  it('pairs a line that comes late, in the stream of the next invocation', () => {
    const entries = [
      logEntry(1, textReport('r-1', 10), 'a'),
      logEntry(2, lineOf('r-1'), 'b'),
      logEntry(2, lineOf('r-2'), 'b'),
      logEntry(2, textReport('r-2', 20), 'b'),
    ];
    const { invocations } = joinInvocations(entries, 'exact');
    expect(invocations.map(({ lined, reported, billedMs }) => [lined, reported, billedMs])).toEqual([
      [true, true, 10],
      [true, true, 20],
    ]);
  });

  it('counts cut lines and lines that belong to nothing', () => {
    const cut = lineOf('r-1').slice(0, 80);
    expect(joinInvocations(lines(cut, textReport('r-1', 5)), 'exact')).toMatchObject({
      cutAt: [0],
      unplacedAt: [0],
      invocations: [{ lined: false }],
    });
  });
});
