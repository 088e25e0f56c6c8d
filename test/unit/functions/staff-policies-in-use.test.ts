import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { everything, policyDesk, rulesValue, since, wong } from '../../support/builders/policy-desk.ts';
import { calendarValue, policyValue } from '../../support/builders/policy-values.ts';

describe('what is in use stays', () => {
  it.each([
    ['a rule', rulesValue({ when: { channel: ['phone'] }, policy: 'parcels' }, everything), /default@2, 1/],
    [
      'a rule from a day on',
      { ...rulesValue({ when: {}, policy: 'parcels' }), effectiveFrom: '2027-03-01T00:00:00.000Z' },
      /default@2, 1/,
    ],
  ])('a policy is not retired while %s names it', async (_what, rules, where) => {
    const { save } = policyDesk();
    await save('policy/parcels', policyValue());
    expect((await save('policy-rules/default', rules, { version: 1 })).status).toBe(200);
    const retire = () => save('policy/parcels', policyValue(), { version: 1, retired: true });
    expect((await retire()).json).toMatchObject({ status: 422, code: 'policy-in-use', field: 'retired' });
    expect((await retire()).json.title).toMatch(where);
    await save('policy-rules/default', rulesValue(everything), { version: 2 });
    expect((await retire()).status).toBe(rules.effectiveFrom === since ? 200 : 422);
  });

  it('a calendar is not retired while a policy or a team works by it', async () => {
    const { save } = policyDesk();
    await save('calendar/depot', calendarValue());
    await save('policy/parcels', policyValue({ calendar: 'depot' }));
    await save('team/logistics', { calendar: 'depot' });
    const retire = () => save('calendar/depot', calendarValue(), { version: 1, retired: true });
    expect((await retire()).json).toMatchObject({ code: 'calendar-in-use', by: 'parcels@1; logistics' });
    await save('policy/parcels', policyValue(), { version: 1 });
    expect((await retire()).json).toMatchObject({ code: 'calendar-in-use', by: 'logistics' });
    await save('team/logistics', {}, { version: 1 });
    expect((await retire()).status).toBe(200);
    expect((await save('policy/late', policyValue({ calendar: 'depot' }))).json.errors[0].code).toBe(
      'calendar-not-there',
    );
  });
});

describe('what is worth knowing is told and saved all the same', () => {
  it.each([
    ['a gap', [{ when: { channel: ['phone'] }, policy: 'brisk' }], ['value/rules rules-gap']],
    [
      'a rule that never comes into play',
      [everything, { when: { channel: ['phone'] }, policy: 'brisk' }, everything],
      ['value/rules/1 rule-shadowed', 'value/rules/2 rule-shadowed'],
    ],
    [
      'two that share complaints',
      [
        { when: { channel: ['phone'] }, policy: 'standard' },
        { when: { priority: ['high'] }, policy: 'brisk' },
        everything,
      ],
      ['value/rules/1 rules-overlap'],
    ],
    [
      'nothing',
      [
        { when: { channel: ['phone'], priority: ['high'] }, policy: 'standard' },
        { when: { channel: ['phone'] }, policy: 'brisk' },
        everything,
      ],
      [],
    ],
  ])('rules with %s', async (_what, rules, expected) => {
    const texts = new Set<string>();
    for (const lang of languages) {
      const { status, json } = await policyDesk().save(
        'policy-rules/default',
        rulesValue(...rules),
        { version: 1 },
        wong,
        lang,
      );
      expect(status).toBe(200);
      expect(
        json.findings.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
      ).toEqual(expected);
      for (const { message } of json.findings) {
        expect(message).not.toMatch(/problem\.|\{\{/);
        texts.add(message);
      }
    }
    expect(texts.size).toBe(expected.length * languages.length);
  });

  it('a calendar that ends within 60 days', async () => {
    const { save } = policyDesk();
    const { json } = await save('calendar/c', calendarValue({ country: 'CN' }));
    expect(json.findings).toEqual([
      expect.objectContaining({
        code: 'calendar-ends-soon',
        field: 'value/country',
        validThrough: '2026-12-31',
        days: 37,
      }),
    ]);
    expect(json.findings[0].message).toMatch(/37 more days.*enter the next holidays/);
    expect((await save('calendar/d', calendarValue({ country: 'HK' }))).json.findings).toEqual([]);
  });
});

describe('who sees and changes what is promised', () => {
  it('everybody reads it, managers and administrators change it', async () => {
    const { save, get } = policyDesk();
    expect((await save('policy/p', policyValue(), {}, lin)).json.code).toBe('not-permitted');
    expect((await save('policy/p', policyValue(), {}, chen as never)).json.code).toBe('not-permitted');
    expect((await save('policy/p', policyValue())).status).toBe(200);
    const { json } = await get('/api/staff/definitions/policy', lin);
    expect(json.definitions.map(({ id, version }: never) => [id, version])).toEqual([
      ['brisk', 1],
      ['p', 1],
      ['standard', 3],
    ]);
  });

  it('the rules of a stage begin with the policy that it is set to', async () => {
    const { json } = await policyDesk().get('/api/staff/definitions/policy-rules', lin);
    expect(json.definitions[0]).toMatchObject({
      id: 'default',
      version: 1,
      changedBy: 'system',
      value: { rules: [everything] },
    });
  });
});
