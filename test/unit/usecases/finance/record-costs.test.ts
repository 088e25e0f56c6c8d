import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUsageLine } from '../../../../shared/domain/finance/format-usage-line.ts';
import { sumOf } from '../../../../shared/domain/finance/picodollars.ts';
import { hoursToRecord, recordCosts } from '../../../../shared/usecases/finance/record-costs.ts';
import { fakeFinance, logEntry, textReport, usage } from '../../../support/builders/finance.ts';
import type { fakeCostRepository } from '../../../support/fakes/cost-repository.ts';

const nine = Date.parse('2026-11-24T09:00:00.000Z');
const later = '2026-11-24T10:06:00.000Z';

function recorder() {
  const { log, costs, deps } = fakeFinance();
  const add = (atMillis: number, requestId: string, references: readonly string[], billedMs = 13) =>
    log.add(atMillis, { requestId, references }, billedMs);
  return { log: { ...log, add }, costs, record: (now = later) => recordCosts(deps, now) };
}

const amounts = (costs: ReturnType<typeof fakeCostRepository>) => {
  const all = [...costs.records.values()];
  const of = (kind: 'function' | 'complaint' | 'window') =>
    sumOf(all.filter((record) => record.kind === kind).map(({ picodollars }) => picodollars));
  const unattributed = sumOf(
    all.flatMap((record) => (record.kind === 'window' ? [record.unattributed] : [])),
  );
  return { functions: of('function'), complaints: of('complaint'), windows: of('window'), unattributed };
};

describe('F11 the cost recorder', () => {
  it('Σ functions = Σ complaints + unattributed = the hour, to the last picodollar', async () => {
    const anyLog = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 3_599_999 }),
        references: fc.array(fc.constantFrom('R-A', 'R-B', 'R-C', 'R-D'), { maxLength: 6 }),
        billedMs: fc.integer({ min: 1, max: 30_000 }),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(anyLog, async (calls) => {
        const { log, costs, record } = recorder();
        for (const [i, { at, references, billedMs }] of calls.entries())
          log.add(nine + at, `r-${i}`, references, billedMs);
        await record();
        const { functions, complaints, windows, unattributed } = amounts(costs);
        expect(functions).toBe(windows);
        expect(complaints + unattributed).toBe(windows);
      }),
      { numRuns: 60 },
    );
  });

  it('run again, changes and writes nothing', async () => {
    const { log, costs, record } = recorder();
    log.add(nine, 'r-1', ['R-A']);
    await record();
    const kept = structuredClone([...costs.records]);
    const { writes } = costs;
    expect(await record('2026-11-24T10:30:00.000Z')).toMatchObject({ written: 0 });
    expect([...costs.records]).toEqual(kept);
    expect(costs.writes).toBe(writes);
  });

  it('comes to the same totals whatever order the windows and their lines come in', async () => {
    const straight = recorder();
    const late = recorder();
    for (const { log } of [straight, late]) log.add(nine, 'r-1', ['R-A']);
    await late.record();
    for (const { log } of [straight, late]) {
      log.add(nine + 1_000, 'r-2', ['R-A', 'R-B']);
      log.add(nine - 3_600_000, 'r-0', ['R-B']);
    }
    late.log.lines.reverse();
    await late.record('2026-11-24T11:20:00.000Z');
    await straight.record('2026-11-24T11:20:00.000Z');
    expect(amounts(late.costs)).toEqual(amounts(straight.costs));
  });

  it('overwrites with zero what is no more', async () => {
    const { log, costs, record } = recorder();
    log.add(nine, 'r-1', ['R-A']);
    await record();
    log.lines.length = 0;
    await record();
    expect(amounts(costs)).toEqual({ functions: 0n, complaints: 0n, windows: 0n, unattributed: 0n });
  });

  it('counts its gaps: no usage line, no report, lines cut in half', async () => {
    const { log, costs, record } = recorder();
    log.lines.push(
      logEntry(nine, textReport('timed-out', 10_000), 'a'),
      logEntry(nine, formatUsageLine(usage({ requestId: 'r-2' })), 'b'),
      logEntry(nine, '{"usage":1,"fn":"rel', 'c'),
    );
    await record();
    expect(costs.records.get('window 2026-11-24T09')).toMatchObject({
      invocations: 2,
      withoutLine: 1,
      withoutReport: 1,
      cutLines: 1,
    });
  });

  it('puts an invocation that ends in the next hour into the hour in which it began', async () => {
    const { log, costs, record } = recorder();
    const end = nine + 3_600_000;
    log.lines.push(
      logEntry(end - 5, 'START RequestId: r-1 Version: 1', 'a'),
      logEntry(end + 20, formatUsageLine(usage({ requestId: 'r-1' })), 'a'),
      logEntry(end + 20, textReport('r-1', 25), 'a'),
    );
    await record('2026-11-24T11:06:00.000Z');
    expect(costs.records.get('window 2026-11-24T09')).toMatchObject({ invocations: 1 });
    expect(costs.records.get('window 2026-11-24T10')).toMatchObject({ invocations: 0 });
  });
});

describe('the hours to record', () => {
  it('are closed for five minutes; the last three again, and any of the last day that was missed', () => {
    const recorded = new Set(hoursToRecord('2026-11-24T10:06:00.000Z', new Set(), false));
    expect(recorded.size).toBe(24);
    expect(hoursToRecord('2026-11-24T10:04:00.000Z', recorded, false).at(-1)).toBe('2026-11-24T08');
    expect(hoursToRecord('2026-11-24T10:06:00.000Z', recorded, false)).toEqual([
      '2026-11-24T07',
      '2026-11-24T08',
      '2026-11-24T09',
    ]);
    recorded.delete('2026-11-23T15');
    expect(hoursToRecord('2026-11-24T10:06:00.000Z', recorded, true)).toEqual([
      '2026-11-23T15',
      '2026-11-24T07',
      '2026-11-24T08',
      '2026-11-24T09',
      '2026-11-24T10',
    ]);
  });
});
