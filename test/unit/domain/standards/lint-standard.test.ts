import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../shared/domain/errors.ts';
import { languages } from '../../../../shared/domain/language.ts';
import { lintStandard, requireStandard } from '../../../../shared/domain/standards/lint-standard.ts';
import { metricKeys } from '../../../../shared/domain/standards/metrics.ts';
import { suggestStandard } from '../../../../shared/domain/standards/suggest-standard.ts';

const short = (text: string) => {
  const { accepted, parsed, ...rest } = lintStandard(text, 'en');
  if (!accepted) return { text, ...rest, parsed };
  const { metric, comparator, number, unit, calendar, population, owner } = parsed;
  return `${metric} ${comparator} ${number} ${unit} ${calendar} | ${population?.share}% ${population?.of} | ${owner}`;
};

describe('F19 a service standard that says everything is accepted', () => {
  it.each([
    [
      '95% of complaints get a first reply within 4 business hours; owner: customer service.',
      'first-response at-most 4 business-hour business | 95% complaints | customer service',
    ],
    [
      'The service team resolves all complaints in at most three working days.',
      'resolution at-most 3 business-day business | 100% complaints | service team',
    ],
    [
      'Every customer complaint is acknowledged within 30 minutes, around the clock, by the support desk.',
      'acknowledgement at-most 30 minute always | 100% customer complaint | support desk',
    ],
    [
      'Customer service answers 90 percent of priority 1 complaints within twenty-four hours, counted in business hours.',
      'first-response at-most 24 hour business | 90% priority 1 complaints | Customer service',
    ],
    [
      'At most 5% of resolved complaints are reopened each month; responsible: quality manager.',
      'reopen-rate at-most 5 percent month | 100% resolved complaints | quality manager',
    ],
    [
      'The satisfaction score of all surveyed customers is no less than 4.5 points each quarter; owner: service manager',
      'satisfaction at-least 4.5 point quarter | 100% surveyed customers | service manager',
    ],
    [
      'Refunds of all approved claims are paid no later than 7 calendar days after approval by the finance department.',
      'refund at-most 7 day always | 100% approved claims | finance department',
    ],
    [
      'Calls: 80% of calls are answered within half a minute, 24/7; owner: call centre',
      'call-pickup at-most 0.5 minute always | 80% calls | call centre',
    ],
    [
      '95% 的投诉在 4 个工作小时内得到人工首次回复；责任部门：客服部。',
      'first-response at-most 4 business-hour business | 95% 投诉 | 客服部',
    ],
    [
      '所有投诉由客服部负责，在二十四小时内（全天候）首次回复。',
      'first-response at-most 24 hour always | 100% 投诉 | 客服部',
    ],
    [
      '每个客户的投诉须在两个工作日之内解决，责任人：张三',
      'resolution at-most 2 business-day business | 100% 客户 | 张三',
    ],
    [
      '百分之九十五的投诉不超过３个工作日办结，由售后部跟进',
      'resolution at-most 3 business-day business | 95% 投诉 | 售后部',
    ],
    [
      '九成五的来电在二十秒内由人工接听，7×24小时，责任部门：呼叫中心',
      'call-pickup at-most 20 second always | 95% 来电 | 呼叫中心',
    ],
    [
      '每月所有已解决投诉的重开率不得高于５％；负责人：质检主管',
      'reopen-rate at-most 5 percent month | 100% 已解决投诉 | 质检主管',
    ],
    [
      '每季度全部受访客户的满意度不低于 90 分，客服主管负责',
      'satisfaction at-least 90 point quarter | 100% 受访客户 | 客服主管',
    ],
    ['凡退款申请，财务部须在１０个自然日以内完成', 'refund at-most 10 day always | 100% 退款 | 财务部'],
    [
      '所有维修申请一个半工作日内安排上门，责任部门：维修组',
      'on-site-visit at-most 1.5 business-day business | 100% 维修申请 | 维修组',
    ],
    [
      '95％的投訴在一個工作天內得到專人首次回覆；責任部門：客服部。',
      'first-response at-most 1 business-day business | 95% 投訴 | 客服部',
    ],
    [
      '所有客訴須於兩個工作天內解決，由客服部門負責',
      'resolution at-most 2 business-day business | 100% 客訴 | 客服部門',
    ],
    [
      '百分之九十的訂單在四十八小時以內送達（全天候計算），由物流部負責。',
      'delivery at-most 48 hour always | 90% 訂單 | 物流部',
    ],
    [
      '每月所有投訴的回覆及時率至少 98％，責任人：客服經理',
      'on-time-rate at-least 98 percent month | 100% 投訴 | 客服經理',
    ],
    [
      '每月全部訂單的承諾兌現率不得低於九成八；負責人：門店店長',
      'promise-kept-rate at-least 98 percent month | 100% 訂單 | 門店店長',
    ],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('F19 R088 R089 vague words are refused, with every word named', () => {
  it.each([
    ['要及時給予回復', ['及時'], 'first-response'],
    ['认真做好品牌培育工作', ['认真', '做好'], 'reopen-rate'],
    ['認真做好品牌培育工作', ['認真', '做好'], 'reopen-rate'],
    ['尽快处理客户投诉', ['尽快'], 'resolution'],
    ['儘快回覆客戶', ['儘快'], 'first-response'],
    ['盡快退款', ['盡快'], 'refund'],
    ['给予适当赔偿', ['适当'], 'claim-decision'],
    ['給予適當賠償', ['適當'], 'claim-decision'],
    ['第一时间响应，妥善解决', ['第一时间', '妥善'], 'first-response'],
    ['热情周到地为客户服务', ['热情', '周到'], 'satisfaction'],
    ['定期回访', ['定期'], 'follow-up'],
    ['投诉要在最短时间内处理好', ['最短时间'], 'resolution'],
    ['Reply promptly.', ['promptly'], 'first-response'],
    ['We answer as soon as possible', ['as soon as possible'], 'first-response'],
    ['Handle every complaint in a timely manner', ['in a timely manner'], 'resolution'],
    ['Complaints are taken seriously and ASAP', ['seriously', 'ASAP'], 'reopen-rate'],
    ['Pay appropriate compensation', ['appropriate'], 'claim-decision'],
    ['Be friendly', ['friendly'], 'satisfaction'],
  ])('%s', (text, words, metric) => {
    const linted = lintStandard(text, 'en');
    expect(linted).toMatchObject({ accepted: false, vague: words });
    if (linted.accepted) return;
    expect(linted.missing).toContain('number');
    expect(lintStandard(linted.suggestion, 'en')).toMatchObject({ accepted: true, parsed: { metric } });
  });

  it('refuses a vague word even beside a full standard, and suggests the same without it', () => {
    const linted = lintStandard('90%的投诉及时回复，5个工作小时内；责任部门：售后部', 'zh-CN');
    expect(linted).toMatchObject({ accepted: false, missing: [], vague: ['及时'] });
    if (!linted.accepted)
      expect(linted.suggestion).toBe(
        '90%的投诉在5个工作小时内得到人工首次回复（按工作时间计算）；责任部门：售后部。',
      );
  });

  it('does not take the name of a measure for a vague word', () => {
    for (const text of ['投诉及时率', '满意度', '回覆及時率', '滿意度', '不定期客户'])
      expect(lintStandard(text, 'en')).toMatchObject({ vague: text.startsWith('不定期') ? ['不定期'] : [] });
  });
});

describe('F19 what is missing is named', () => {
  const whole = '95% of complaints get a first reply within 4 business hours; owner: customer service.';
  it.each([
    ['metric', '95% of complaints within 4 business hours; owner: finance department.'],
    ['comparator', '95% of complaints get a first reply, 4 business hours; owner: customer service.'],
    ['number', '95% of complaints get a first reply within business hours; owner: customer service.'],
    ['calendar', '95% of complaints get a first reply within 4 hours; owner: customer service.'],
    ['population', 'A first reply within 4 business hours; owner: customer service.'],
    ['owner', '95% of complaints get a first reply within 4 business hours.'],
    ['calendar', '所有投诉在2天内解决，由客服部负责'],
    ['owner', '所有投訴在兩個工作天內解決'],
    ['population', '客服部在两个工作日内解决'],
    ['comparator', '所有投诉2个工作日解决，由客服部负责'],
    ['calendar', '所有受访客户的满意度不低于 4 分，由客服部负责'],
  ])('%s: %s', (part, text) => {
    const linted = lintStandard(text, 'en');
    expect(linted).toMatchObject({ accepted: false, vague: [] });
    if (!linted.accepted) expect(linted.missing.filter((one) => one !== 'unit')).toEqual([part]);
  });

  it.each([
    ['a range', whole.replace('4 business', '4-8 business')],
    ['a range in Chinese', '所有投诉在3至5个工作日内解决，由客服部负责'],
    ['no time at all', whole.replace(' 4 ', ' 0 ')],
    ['more than all', '每月所有投诉的回复及时率不低于120%，由客服部负责'],
  ])('%s is no number', (_, text) => {
    expect(lintStandard(text, 'en')).toMatchObject({ accepted: false, missing: ['number'] });
  });

  it.each([
    ['a date', '所有投诉在10月1日前解决，由客服部负责'],
    ['an ordinal', '所有投诉在第二天内解决，由客服部负责'],
    ['“very” (十分)', '客服部对所有投诉十分重视，按工作时间解决'],
    ['a shop that never closes', '所有投诉7×24小时解决，由客服部负责'],
  ])('%s is no number of days', (_, text) => {
    expect(lintStandard(text, 'en')).toMatchObject({
      accepted: false,
      missing: expect.arrayContaining(['number', 'unit']),
    });
  });

  it('takes any text, however odd or long, and accepts none without a number', () => {
    const words = [
      '95%',
      '的投诉',
      ' within ',
      '4',
      ' business hours',
      '由客服部负责',
      'reply',
      '不超过',
      '两',
      '%',
      '.',
      '\u0000',
      '😀',
    ];
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const linted = lintStandard(text, 'zh-CN');
        if (linted.accepted)
          expect(text.normalize('NFKC')).toMatch(/[\d零一二两三四五六七八九十百千半]|one|two|four|ten|half/i);
        else expect(lintStandard(linted.suggestion, 'zh-CN')).toMatchObject({ accepted: true });
      }),
      { numRuns: 2_000, seed: 20_261_125 },
    );
  });

  it('finds nothing in an empty text', () => {
    expect(lintStandard('', 'en')).toMatchObject({
      accepted: false,
      parsed: {},
      missing: ['metric', 'comparator', 'number', 'unit', 'calendar', 'population', 'owner'],
    });
  });
});

describe('F19 the answer is in the reader’s language', () => {
  const refused = (text: string, language: (typeof languages)[number]) => {
    try {
      requireStandard(text, language);
    } catch (error) {
      if (error instanceof DomainError) return error;
    }
    throw new Error('accepted');
  };

  it('R088 422 standard-vague names the words and suggests a standard', () => {
    expect(refused('要及時給予回復', 'zh-TW')).toMatchObject({
      kind: 'unprocessable',
      code: 'standard-vague',
      details: {
        vague: ['及時'],
        words: '及時',
        suggestion: '95%的投訴在4個工作小時內得到專人首次回覆（按工作時間計算）；責任部門：客服部。',
      },
    });
    expect(refused('要及時給予回復', 'en').details.suggestion).toBe(
      '95% of complaints get a first reply from a person within 4 business hours, counted in business hours; owner: customer service.',
    );
  });

  it('R088 422 standard-incomplete names what is missing', () => {
    const error = refused('投诉在4小时内回复', 'zh-CN');
    expect(error).toMatchObject({
      kind: 'unprocessable',
      code: 'standard-incomplete',
      details: { missing: ['calendar', 'population', 'owner'], vague: [] },
    });
    expect(error.details.what).toMatch(/^时间怎么算.*、适用于哪些.*、由谁负责$/);
    expect(error.details.suggestion).toMatch(/在4小时内/);
  });

  it.each(languages.flatMap((language) => metricKeys.map((key) => [language, key] as const)))(
    'a suggestion in %s about %s would itself be accepted',
    (language, key) => {
      const suggestion = suggestStandard(key, {}, language);
      expect(lintStandard(suggestion, language)).toMatchObject({ accepted: true, parsed: { metric: key } });
    },
  );

  it('returns the standard when it is accepted', () => {
    expect(requireStandard('所有投訴在兩個工作天內解決，由客服部負責', 'zh-TW')).toEqual({
      metric: 'resolution',
      comparator: 'at-most',
      number: 2,
      unit: 'business-day',
      calendar: 'business',
      population: { of: '投訴', share: 100 },
      owner: '客服部',
    });
  });
});
