import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { calendarValue, policyValue } from '../../support/builders/policy-values.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const wong = { kind: 'staff', id: 'wong', roles: ['manager'] } as const;
const since = '2026-01-01T00:00:00.000Z';
const rulesValue = (...rules: readonly unknown[]) => ({ rules, effectiveFrom: since, owner: 'manager' });
const everything = { when: {}, policy: 'brisk' };

function policyDesk() {
  const desk = staffDesk();
  const save = (
    at: string,
    value: unknown,
    over: object = {},
    who: typeof wong | typeof lin = wong,
    lang = 'en',
  ) =>
    desk.call({
      method: 'POST',
      path: `/api/staff/definitions/${at}`,
      headers: { 'accept-language': lang },
      json: { version: 0, value, ...over },
      claims: claimsOf(who),
    });
  return { ...desk, save };
}
const targets = (resolution: object) => ({
  targets: { resolution: { seconds: 3600, shares: [1], ...resolution } },
});
const monday = (...hours: readonly (readonly [string, string])[]) =>
  calendarValue({
    weekly: { ...calendarValue().weekly, 1: hours.map(([from, to]) => ({ from, to })) },
  });
const year = 365 * 86_400;

/** What is refused: address, value, the field named, the code of the problem, in English what to do. */
const refused: readonly (readonly [string, string, unknown, string, string, RegExp])[] = [
  [
    'a zero target',
    'policy/p',
    policyValue(targets({ seconds: 0 })),
    'value/targets/resolution/seconds',
    'target-not-positive',
    /above zero/,
  ],
  [
    'a negative target',
    'policy/p',
    policyValue(targets({ seconds: -60 })),
    'value/targets/resolution/seconds',
    'target-not-positive',
    /above zero/,
  ],
  [
    'half a second',
    'policy/p',
    policyValue(targets({ seconds: 0.5 })),
    'value/targets/resolution/seconds',
    'target-not-whole',
    /whole seconds/,
  ],
  [
    'a year-long target',
    'policy/p',
    policyValue(targets({ seconds: year })),
    'value/targets/resolution/seconds',
    'target-too-long',
    /8760 opening hours.*at most 2000/,
  ],
  [
    'a year of silence',
    'policy/p',
    policyValue({ silenceSeconds: year }),
    'value/silenceSeconds',
    'target-too-long',
    /at most 2000/,
  ],
  [
    'R140 untouched for no time at all',
    'policy/p',
    policyValue({ untouchedSeconds: 0 }),
    'value/untouchedSeconds',
    'target-not-positive',
    /above zero/,
  ],
  [
    'R140 untouched for a year',
    'policy/p',
    policyValue({ untouchedSeconds: year }),
    'value/untouchedSeconds',
    'target-too-long',
    /8760 .* 2000/,
  ],
  [
    'a share above 100 %',
    'policy/p',
    policyValue(targets({ shares: [0.5, 1.2] })),
    'value/targets/resolution/shares/1',
    'share-out-of-range',
    /at most 100 %/,
  ],
  [
    'a share of nothing',
    'policy/p',
    policyValue(targets({ shares: [0, 1] })),
    'value/targets/resolution/shares/0',
    'share-out-of-range',
    /more than 0 %/,
  ],
  [
    'shares that go down',
    'policy/p',
    policyValue(targets({ shares: [0.9, 0.5, 1] })),
    'value/targets/resolution/shares/1',
    'shares-not-ascending',
    /ascending/,
  ],
  [
    'no share for the breach',
    'policy/p',
    policyValue(targets({ shares: [0.5] })),
    'value/targets/resolution/shares',
    'share-of-breach-missing',
    /End with 100 %/,
  ],
  [
    'a policy that promises nothing',
    'policy/p',
    policyValue({ targets: {} }),
    'value/targets',
    'targets-missing',
    /at least one/,
  ],
  [
    'an id that keys cannot hold',
    `policy/${'p'.repeat(21)}`,
    policyValue(),
    'id',
    'id-too-long',
    /at most 20/,
  ],
  [
    'a calendar that is not there',
    'policy/p',
    policyValue({ calendar: 'moon' }),
    'value/calendar',
    'calendar-not-there',
    /no calendar moon.*Choose another/,
  ],
  [
    'R088 a vague standard',
    'policy/p',
    policyValue({ standard: { en: 'Reply promptly' } }),
    'value/standard/en',
    'standard-vague',
    /“promptly” cannot be measured\. Write for example: .*95% of/,
  ],
  [
    'R088 要及時給予回復',
    'policy/p',
    policyValue({ standard: { 'zh-TW': '要及時給予回復' } }),
    'value/standard/zh-TW',
    'standard-vague',
    /“及時” cannot be measured\. Write for example: 95%的/,
  ],
  [
    'R089 认真做好品牌培育工作',
    'policy/p',
    policyValue({ standard: { 'zh-CN': '认真做好品牌培育工作' } }),
    'value/standard/zh-CN',
    'standard-vague',
    /“认真、做好”|“认真, 做好”/,
  ],
  [
    'a standard without a number',
    'policy/p',
    policyValue({ standard: { en: 'All complaints are answered by customer service.' } }),
    'value/standard/en',
    'standard-incomplete',
    /does not say: .*one number/,
  ],
  [
    'an unknown zone',
    'calendar/c',
    calendarValue({ zone: 'Asia/Peking' }),
    'value/zone',
    'zone-unknown',
    /Asia\/Shanghai/,
  ],
  [
    'an interval across midnight',
    'calendar/c',
    monday(['22:00', '06:00']),
    'value/weekly/1/0/to',
    'interval-across-midnight',
    /Write a night as two/,
  ],
  [
    'intervals that overlap',
    'calendar/c',
    monday(['09:00', '13:00'], ['12:00', '18:00']),
    'value/weekly/1/1',
    'intervals-overlap',
    /Join them or move one/,
  ],
  [
    'a holiday twice',
    'calendar/c',
    calendarValue({ holidays: [{ date: '2026-12-25' }, { date: '2026-12-25' }] }),
    'value/holidays/1/date',
    'day-twice',
    /Keep one/,
  ],
  [
    'a calendar whose days have ended',
    'calendar/c',
    calendarValue({ validThrough: '2026-11-23' }),
    'value/validThrough',
    'calendar-ended',
    /2026-11-23, which has passed\. Enter the holidays/,
  ],
  [
    'an id of a calendar that keys cannot hold',
    `calendar/${'c'.repeat(21)}`,
    calendarValue(),
    'id',
    'id-too-long',
    /at most 20/,
  ],
  [
    'rules that name no policy',
    'policy-rules/default',
    rulesValue({ when: {}, policy: 'gone' }),
    'value/rules/0/policy',
    'policy-not-there',
    /no policy gone/,
  ],
  [
    'rules that name no cause',
    'policy-rules/default',
    rulesValue({ when: { cause: ['DAMAGED', 'ALIENS'] }, policy: 'brisk' }, everything),
    'value/rules/0/when/cause/1',
    'cause-not-there',
    /no cause ALIENS/,
  ],
  ['a team that is no department', 'team/astronauts', {}, 'id', 'department-unknown', /astronauts/],
  [
    'a team by a calendar that is not there',
    'team/finance',
    { calendar: 'moon' },
    'value/calendar',
    'calendar-not-there',
    /moon/,
  ],
];

describe('what is promised is checked when it is saved', () => {
  it.each(refused)(
    '%s is refused at its field with a remedy, in three languages',
    async (_what, at, value, field, code, remedy) => {
      const texts = new Set<string>();
      for (const lang of languages) {
        const { save, definitions } = policyDesk();
        const version = at === 'policy-rules/default' ? 1 : 0;
        const { status, json } = await save(at, value, { version }, wong, lang);
        expect([status, json.errors]).toEqual([422, [expect.objectContaining({ field, code })]]);
        expect(json.title).not.toMatch(/^problem\./);
        expect(await definitions.versions(at.split('/')[0] as 'policy')).toEqual([]);
        const { message } = json.errors[0];
        expect(message).not.toMatch(/problem\.|\{\{/);
        if (lang === 'en') expect(message).toMatch(remedy);
        texts.add(message);
      }
      expect(texts.size).toBe(languages.length);
    },
  );

  it('all that is wrong with a policy is named at once', async () => {
    const value = policyValue({
      ...targets({ seconds: 0, shares: [2] }),
      calendar: 'moon',
      standard: { en: 'asap' },
    });
    const { json } = await policyDesk().save('policy/p', value);
    expect(json.errors.map(({ code }: { code: string }) => code)).toEqual([
      'target-not-positive',
      'share-out-of-range',
      'calendar-not-there',
      'standard-vague',
    ]);
  });

  it('F19 the suggestion for a vague standard is one that is accepted', async () => {
    const { save } = policyDesk();
    for (const [language, vague] of [
      ['en', 'We reply promptly.'],
      ['zh-CN', '及时回复客户'],
      ['zh-TW', '要及時給予回復'],
    ] as const) {
      const { json } = await save('policy/p', policyValue({ standard: { [language]: vague } }));
      const { suggestion } = json.errors[0].details;
      const saved = await save(`policy/p-${language}`, policyValue({ standard: { [language]: suggestion } }));
      expect(saved.status, suggestion).toBe(200);
    }
  });
});

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
