import { describe, expect, it } from 'vitest';
import { financeRoutes } from '../../../functions/staff-api/finance-routes.ts';
import { languages } from '../../../shared/domain/language.ts';
import { recordCosts } from '../../../shared/usecases/finance/record-costs.ts';
import { fakeFinance } from '../../support/builders/finance.ts';
import { accessClaims, callerOf, type HttpCall } from '../../support/events/http-event.ts';

const nine = Date.parse('2026-11-24T09:00:00.000Z');
const claims = accessClaims('fang', 'finance');

/** A morning with a confirmed complaint, a batch, an unknown price, a function that died, and its recording. */
async function morning() {
  const { log, costs, deps } = fakeFinance();
  log.add(nine, { requestId: 'r-1', references: ['R-A'], cold: true });
  log.add(
    nine + 60_000,
    { requestId: 'r-2', functionName: 'relay', feature: 'stream', references: ['R-A', 'R-B', 'R-C'] },
    7,
  );
  log.add(nine + 61_000, { requestId: 'r-3', feature: '=cmd()', use: { 'Translate.TranslateText': [1, 0] } });
  log.lines.push({
    atMillis: nine + 62_000,
    stream: 'x',
    bytes: 100,
    report: { requestId: 'r-4', billedMs: 10_000, memoryMb: 256 },
  });
  await recordCosts(deps, deps.realNow());
  const call = callerOf(financeRoutes({ finance: deps }));
  const get = (path: string, over: Partial<HttpCall> = {}) =>
    call({ path: `/api/staff/${path}`, claims, ...over });
  return { log, costs, deps, get };
}

const sum = (amounts: readonly { picodollars: string | null }[]) =>
  amounts.reduce((total, { picodollars }) => total + BigInt(picodollars ?? 0), 0n);

describe('the finance page', () => {
  it('Σ functions = Σ features = Σ complaints + the rest = Σ operations = total, to the last picodollar', async () => {
    const { get } = await morning();
    const { json } = await get('costs?day=2026-11-24');
    const total = BigInt(json.total);
    expect(total).toBeGreaterThan(0n);
    for (const parts of [json.functions, json.features, json.operations]) expect(sum(parts)).toBe(total);
    expect(sum(json.complaints) + BigInt(json.unattributed)).toBe(total);
    expect(json).toMatchObject({ durations: 'local', invocationCount: 4, invocations: null });
    expect(json.gaps).toMatchObject({ withoutLine: 1, unpriced: 1 });
  });

  it('shows each invocation of an hour with its bill; Σ invocations = Σ their parts = what was recorded', async () => {
    const { get } = await morning();
    const day = (await get('costs?day=2026-11-24')).json;
    const { json } = await get('costs?day=2026-11-24&hour=09');
    expect(json.invocations).toHaveLength(4);
    expect(json.total).toBe(day.total);
    expect(json.sinceRecorded).toBe('0');
    expect(sum(json.invocations)).toBe(BigInt(json.total));
    for (const one of json.invocations) expect(sum(one.parts)).toBe(BigInt(one.picodollars));
    expect(json.complaints).toEqual(day.complaints);
    expect((await get('costs?day=2026-11-24&hour=08')).json).toMatchObject({ total: '0', invocations: [] });
  });

  it('says what came since the recording', async () => {
    const { get, log } = await morning();
    log.add(nine + 70_000, { requestId: 'r-9' });
    const { json } = await get('costs?day=2026-11-24&invocations=all');
    expect(BigInt(json.sinceRecorded)).toBe(BigInt(json.invocations.at(-1).picodollars));
  });

  it('is today without a day, and refuses what is no day', async () => {
    const { get } = await morning();
    expect((await get('costs')).json.day).toBe('2026-11-24');
    for (const query of ['day=2026-02-30', 'day=yesterday', 'hour=24', 'hour=9', 'month=1']) {
      const { status, json } = await get(`costs?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(json.errors[0].field).not.toBe('');
    }
  });

  it.each(languages)(
    'its file reads in %s, with the label of local durations, and no key is left',
    async (lang) => {
      const { get } = await morning();
      for (const query of ['', '&hour=09']) {
        const { text } = await get(`costs.csv?day=2026-11-24${query}&lang=${lang}`);
        expect(text).not.toMatch(/finance\.|\{\{|undefined/);
        expect(text).toContain(
          { en: 'Local duration, not AWS', 'zh-CN': '并非 AWS', 'zh-TW': '並非 AWS' }[lang],
        );
        expect(text).toContain({ en: 'unknown price', 'zh-CN': '价格未知', 'zh-TW': '價格不明' }[lang]);
      }
    },
  );

  it('P14 exports the same as CSV: Σ of the last column = total, no cell a formula', async () => {
    const { get } = await morning();
    const { status, headers, text } = await get('costs.csv?day=2026-11-24');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('costs-2026-11-24.csv');
    const rows = text.slice(1).trimEnd().split('\r\n').slice(1);
    const exact = rows.map((row) => BigInt(row.split(',').at(-1) || 0)).reduce((a, b) => a + b, 0n);
    const { json } = await get('costs?day=2026-11-24&hour=09');
    expect(exact).toBe(BigInt(json.total));
    expect(text).toContain("'=cmd()");
    expect(text).toContain('Local duration');
  });

  it('asks for one hour when a day has too many invocations', async () => {
    const { get, log } = await morning();
    for (let i = 0; i < 5_001; i++) log.add(nine + i, { requestId: `many-${i}` });
    const { status, json } = await get('costs.csv?day=2026-11-24');
    expect([status, json.code]).toEqual([422, 'too-many-invocations']);
  });
});
