import type { Language } from '../language.ts';
import type { Comparator, Counted, Unit } from './measures.ts';
import type { MetricKey } from './metrics.ts';

/** What a service standard must say (F19): without any one of them nobody can tell whether it was kept. */
export const standardParts = [
  'metric',
  'comparator',
  'number',
  'unit',
  'calendar',
  'population',
  'owner',
] as const;
export type StandardPart = (typeof standardParts)[number];

/** A service standard that can be measured. */
export interface Standard {
  readonly metric: MetricKey;
  readonly comparator: Comparator;
  readonly number: number;
  readonly unit: Unit;
  readonly calendar: Counted;
  /** Of whom or what, as written; `share` is the percentage of them that it must hold for, 100 when all are meant. */
  readonly population: { readonly of: string; readonly share: number };
  /** Who answers for it, as written. */
  readonly owner: string;
}

/** What a part is called, for the sentence that asks for it. */
export const partNames: Readonly<Record<StandardPart, Readonly<Record<Language, string>>>> = {
  metric: { en: 'what is measured', 'zh-CN': '衡量什么', 'zh-TW': '衡量什麼' },
  comparator: { en: 'at most or at least', 'zh-CN': '不超过还是不低于', 'zh-TW': '不超過還是不低於' },
  number: { en: 'one number', 'zh-CN': '一个数字', 'zh-TW': '一個數字' },
  unit: { en: 'its unit', 'zh-CN': '单位', 'zh-TW': '單位' },
  calendar: {
    en: 'how time is counted (business hours or around the clock, or each month)',
    'zh-CN': '时间怎么算（工作时间还是全天候，或每月）',
    'zh-TW': '時間怎麼算（工作時間還是全天候，或每月）',
  },
  population: {
    en: 'what it holds for (all complaints, 95% of them, …)',
    'zh-CN': '适用于哪些（所有投诉、95%的投诉……）',
    'zh-TW': '適用於哪些（所有投訴、95%的投訴……）',
  },
  owner: { en: 'who answers for it', 'zh-CN': '由谁负责', 'zh-TW': '由誰負責' },
};
