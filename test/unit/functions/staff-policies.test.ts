import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { everything, policyDesk, rulesValue, wong } from '../../support/builders/policy-desk.ts';
import { calendarValue, policyValue } from '../../support/builders/policy-values.ts';

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
