import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { languages } from '../../../shared/domain/language.ts';
import type { Cause } from '../../../shared/domain/triage/cause.ts';
import { chen, submission } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const base = { cause: 'DEFECT', fault: 'product', severity: 3, priority: 'normal' };
const late = { ...base, cause: 'DELIVERY_LATE', fault: 'carrier' };

function triageDesk() {
  const desk = staffDesk();
  const save = (kind: string, id: string, value: unknown, over: object = {}, who = chen) =>
    desk.call({
      method: 'POST',
      path: `/api/staff/definitions/${kind}/${id}`,
      json: { version: 0, value, ...over },
      claims: claimsOf(who),
    });
  const assessed = async (reference: string) => (await desk.complaints.head(reference))?.data;
  return { ...desk, save, assessed };
}

describe('the assessment of a complaint', () => {
  it('R119 names what failed: the indicators given, or those of its causes', async () => {
    const desk = triageDesk();
    const reference = await desk.receive();
    await desk.command(reference, 'assess', { ...base, furtherCauses: ['USABILITY'] });
    expect(await desk.assessed(reference)).toEqual({
      ...base,
      furtherCauses: ['USABILITY'],
      indicators: ['quality', 'function', 'ease-of-use', 'instructions'],
      behaviour: ['asked-us'],
      answerable: 'product',
    });
    const named = { ...base, indicators: ['sound'], behaviour: ['spoke-publicly', 'stopped-buying'] };
    await desk.command(reference, 'assess', named);
    expect(await desk.assessed(reference)).toEqual({ ...named, answerable: 'product' });
  });

  it('R002 R048 shows cause, severity and product line in the list as soon as they are known', async () => {
    const desk = triageDesk();
    const reference = await desk.receive();
    expect((await desk.get('/api/staff/complaints')).json.complaints[0].cause).toBeUndefined();
    await desk.save('product-line', 'kitchen', { name: { en: 'Kitchen' } });
    await desk.command(reference, 'assess', { ...base, productLine: 'kitchen' });
    const [row] = (await desk.get('/api/staff/complaints')).json.complaints;
    expect(row).toMatchObject({ cause: 'DEFECT', severity: 3, productLine: 'kitchen' });
    await desk.command(reference, 'assess', base);
    expect((await desk.get('/api/staff/complaints')).json.complaints[0].productLine).toBeUndefined();
  });

  it('R134 takes the product line from what the customer wrote, unless the assessor names one', async () => {
    const desk = triageDesk();
    await desk.save('product-line', 'kettles', { name: { en: 'Kettles' }, words: ['热水壶'] });
    await desk.save('product-line', 'spares', { name: { en: 'Spares' } });
    const reference = await desk.receive({ submission: submission({ product: '不锈钢热水壶 1.5L' }) });
    await desk.command(reference, 'assess', base);
    expect(await desk.assessed(reference)).toMatchObject({ productLine: 'kettles' });
    await desk.command(reference, 'assess', { ...base, productLine: 'spares' });
    expect(await desk.assessed(reference)).toMatchObject({ productLine: 'spares' });
  });

  it.each([
    ['cause-unknown', { ...base, cause: 'ALIENS' }, 'data/cause'],
    ['cause-unknown', { ...base, furtherCauses: ['DAMAGED', 'ALIENS'] }, 'data/furtherCauses/1'],
    ['indicator-unknown', { ...base, indicators: ['quality', 'luck'] }, 'data/indicators/1'],
    ['product-line-unknown', { ...base, productLine: 'rockets' }, 'data/productLine'],
    ['fault-never-staff', { ...base, cause: 'MISUSE', fault: 'staff' }, 'data/fault'],
    ['words-missing', { ...base, cause: 'OTHER' }, 'data/causeText'],
    ['delivery-times-missing', late, 'data/delivery/promisedAt'],
    ['delivery-times-missing', { ...base, furtherCauses: ['DELIVERY_LATE'] }, 'data/delivery/promisedAt'],
    [
      'delivery-in-time',
      { ...late, delivery: { promisedAt: '2026-11-20', arrivedAt: '2026-11-20' } },
      'data/delivery/arrivedAt',
    ],
  ])('refuses with %s and says which field', async (code, data, field) => {
    const desk = triageDesk();
    const reference = await desk.receive();
    const { status, json } = await desk.command(reference, 'assess', data);
    expect([status, json.code, json.field]).toEqual([422, code, field]);
    expect(json.title).not.toContain('{{');
    expect(await desk.complaints.since(reference, 0)).toHaveLength(1);
  });

  it.each([
    [{ ...base, fault: undefined }, 'data/fault'],
    [{ ...base, fault: 'moon' }, 'data/fault'],
    [{ ...base, severity: 5 }, 'data/severity'],
    [{ ...base, indicators: [] }, 'data/indicators'],
    [{ ...base, indicators: ['sound', 'sound'] }, 'data/indicators'],
    [{ ...base, furtherCauses: ['DEFECT'] }, 'data/furtherCauses'],
    [{ ...base, behaviour: ['shouted'] }, 'data/behaviour/0'],
    [{ ...late, delivery: { promisedAt: '2026-02-30' } }, 'data/delivery/promisedAt'],
    [{ ...late, delivery: { promisedAt: '2026-11-20T25:00' } }, 'data/delivery/promisedAt'],
    [{ ...late, delivery: { promisedAt: '2026-11-20', arrivedAt: 'soon' } }, 'data/delivery/arrivedAt'],
  ])('refuses %j by its form', async (data, field) => {
    const desk = triageDesk();
    const reference = await desk.receive();
    const { status, json } = await desk.command(reference, 'assess', data);
    expect([status, json.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('R072 keeps when a late delivery was promised and when it came', async () => {
    const desk = triageDesk();
    const reference = await desk.receive();
    const delivery = { promisedAt: '2026-11-20T14:00', arrivedAt: '2026-11-22' };
    await desk.command(reference, 'assess', { ...late, delivery });
    expect(await desk.assessed(reference)).toMatchObject({ delivery });
  });
});

describe('causes, indicators and product lines', () => {
  it('R198 R251 are there from the beginning, named in three languages, every cause with what failed', async () => {
    const { get } = triageDesk();
    const of = async (kind: string) =>
      (await get(`/api/staff/definitions/${kind}`)).json.definitions as Definition<Cause>[];
    const [causes, indicators] = [await of('cause'), await of('indicator')];
    expect([causes.length, indicators.length]).toEqual([30, 26]);
    const known = new Set(indicators.map(({ id }) => id));
    for (const { value } of [...causes, ...indicators])
      for (const language of languages) expect(value.name[language]).toBeTruthy();
    for (const { id, value } of causes)
      expect([id, value.indicators.every((one) => known.has(one))]).toEqual([id, true]);
  });

  it('a retired cause is chosen no more; what was assessed with it stays', async () => {
    const desk = triageDesk();
    const reference = await desk.receive();
    await desk.command(reference, 'assess', base);
    const [defect] = (await desk.get('/api/staff/definitions/cause/DEFECT')).json.versions;
    expect((await desk.save('cause', 'DEFECT', defect.value, { version: 1, retired: true })).status).toBe(
      200,
    );
    expect((await desk.command(reference, 'assess', base)).json.code).toBe('cause-unknown');
    expect((await desk.get(`/api/staff/complaints/${reference}`)).json.state.cause).toBe('DEFECT');
  });

  it('a cause of the company is used like any other', async () => {
    const desk = triageDesk();
    const value = { name: { 'zh-CN': '包装' }, department: 'logistics', indicators: ['design'] };
    expect((await desk.save('cause', 'PACKAGING', value)).status).toBe(200);
    const reference = await desk.receive();
    await desk.command(reference, 'assess', { ...base, cause: 'PACKAGING' });
    expect(await desk.assessed(reference)).toMatchObject({ indicators: ['design'] });
    expect((await desk.get(`/api/staff/complaints/${reference}`)).json.state.cause).toBe('PACKAGING');
  });

  it.each([
    ['cause', 'UNCLASSIFIED', 'id-broken'],
    ['cause', 'late', 'id-broken'],
    ['cause', 'NEW_ONE', 'indicator-unknown'],
    ['indicator', 'Sound', 'id-broken'],
    ['product-line', 'Kitchen', 'id-broken'],
    ['desk-settings', 'other', 'only-default'],
  ])('refuses %s %s with %s', async (kind, id, code) => {
    const values: Record<string, unknown> = {
      cause: { name: { en: 'New' }, department: 'product', indicators: ['luck'] },
      indicator: { name: { en: 'Sound' }, group: 'image', benefit: 'emotional', effect: 'motivator' },
      'product-line': { name: { en: 'Kitchen' } },
      'desk-settings': { ownerChangesAlert: 2, repeatedCause: { times: 3, days: 30 } },
    };
    const desk = triageDesk();
    const manager = { kind: 'staff', id: 'chen', roles: ['manager'] } as const;
    const { status, json } = await desk.save(kind, id, values[kind], {}, manager);
    expect([status, json.code]).toEqual([422, code]);
  });
});
