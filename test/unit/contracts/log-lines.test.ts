import { describe, expect, it } from 'vitest';
import { readLogLine } from '../../../shared/contracts/log-lines.ts';
import { formatUsageLine } from '../../../shared/domain/finance/format-usage-line.ts';
import { jsonReport, textReport, usage } from '../../support/builders/finance.ts';

const line = formatUsageLine(usage({ use: { 'DynamoDB.PutItem': [1, 1] } }));

describe('a line of the log', () => {
  it('is read as a usage line, bare or as the platform wraps it', () => {
    const wrappers = [
      line,
      `${line}\n`,
      JSON.stringify({ timestamp: 't', level: 'INFO', requestId: 'r-1', message: JSON.parse(line) }),
      JSON.stringify({ timestamp: 't', level: 'INFO', requestId: 'r-1', message: line }),
    ];
    for (const text of wrappers)
      expect(readLogLine(text)).toEqual({
        kind: 'usage',
        usage: usage({ use: { 'DynamoDB.PutItem': [1, 1] } }),
      });
  });

  it('is read as a report, of the text format and of the JSON format', () => {
    const report = { requestId: 'r-1', billedMs: 13, memoryMb: 256 };
    expect(readLogLine(textReport('r-1', 13))).toEqual({ kind: 'report', report });
    expect(readLogLine(`${textReport('r-1', 13)}\tInit Duration: 301.12 ms\t`)).toEqual({
      kind: 'report',
      report: { ...report, initMs: 301.12 },
    });
    expect(readLogLine(jsonReport('r-1', 13))).toEqual({ kind: 'report', report });
    expect(readLogLine(jsonReport('r-1', 13, 301.12))).toMatchObject({ report: { initMs: 301.12 } });
  });

  it('is cut when it was broken off anywhere, and never half believed', () => {
    for (const whole of [line, jsonReport('r-1', 13)]) {
      for (let length = 60; length < whole.length; length++)
        expect(readLogLine(whole.slice(0, length)).kind).toBe('cut');
    }
    expect(readLogLine('REPORT RequestId: r-1\tDuration: 12.6 ms\tBilled Dur').kind).toBe('cut');
    expect(readLogLine(line.replace('"ms":11.2', '"ms":"11.2"')).kind).toBe('cut');
    expect(readLogLine(line.replace('[1,1]', '[-1,1]')).kind).toBe('cut');
  });

  it('names its request where it does', () => {
    expect(readLogLine('START RequestId: r-1 Version: $LATEST')).toEqual({
      kind: 'request',
      requestId: 'r-1',
    });
    expect(readLogLine('END RequestId: r-1')).toEqual({ kind: 'request', requestId: 'r-1' });
    expect(readLogLine('{"type":"platform.start","record":{"requestId":"r-1"}}')).toEqual({
      kind: 'request',
      requestId: 'r-1',
    });
    expect(readLogLine('{"level":"ERROR","requestId":"r-1","message":"boom"}')).toEqual({
      kind: 'request',
      requestId: 'r-1',
    });
    for (const noise of ['', '{', 'null', '"usage"', 'at Object.<anonymous> (handler.mjs:1)', '{"_aws":{}}'])
      expect(readLogLine(noise)).toEqual({ kind: 'other' });
  });
});
