import type { Language } from '../language.ts';
import type { Unit } from './measures.ts';
import { type Metric, type MetricKey, metrics, unitsOf } from './metrics.ts';
import type { Standard } from './standard.ts';

const unitNames: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  en: {
    second: 'seconds',
    minute: 'minutes',
    hour: 'hours',
    'business-hour': 'business hours',
    day: 'days',
    'business-day': 'business days',
    week: 'weeks',
    month: 'months',
    percent: '%',
    point: ' points',
    time: ' times',
  },
  'zh-CN': {
    second: '秒',
    minute: '分钟',
    hour: '小时',
    'business-hour': '个工作小时',
    day: '天',
    'business-day': '个工作日',
    week: '周',
    month: '个月',
    percent: '%',
    point: '分',
    time: '次',
  },
  'zh-TW': {
    second: '秒',
    minute: '分鐘',
    hour: '小時',
    'business-hour': '個工作小時',
    day: '天',
    'business-day': '個工作天',
    week: '週',
    month: '個月',
    percent: '%',
    point: '分',
    time: '次',
  },
};
const nobody = { en: 'customer service', 'zh-CN': '客服部', 'zh-TW': '客服部' } as const;

interface Slots {
  readonly share: number;
  readonly noun: string;
  readonly number: number;
  readonly unit: Unit;
  readonly isBusiness: boolean;
  readonly isAtMost: boolean;
  readonly name: string;
  readonly owner: string;
}

const durations: Readonly<Record<Language, (slots: Slots, unit: string) => string>> = {
  en: ({ share, noun, name, number, isBusiness, owner }, unit) =>
    `${share}% of ${noun} ${name} within ${number} ${unit}, counted ${isBusiness ? 'in business hours' : 'around the clock'}; owner: ${owner}.`,
  'zh-CN': ({ share, noun, name, number, isBusiness, owner }, unit) =>
    `${share}%的${noun}在${number}${unit}内${name}（按${isBusiness ? '工作时间' : '全天候'}计算）；责任部门：${owner}。`,
  'zh-TW': ({ share, noun, name, number, isBusiness, owner }, unit) =>
    `${share}%的${noun}在${number}${unit}內${name}（按${isBusiness ? '工作時間' : '全天候'}計算）；責任部門：${owner}。`,
};
const rates: Readonly<Record<Language, (slots: Slots, unit: string) => string>> = {
  en: ({ name, noun, isAtMost, number, owner }, unit) =>
    `The ${name} of all ${noun} is at ${isAtMost ? 'most' : 'least'} ${number}${unit} each month; owner: ${owner}.`,
  'zh-CN': ({ name, noun, isAtMost, number, owner }, unit) =>
    `每月所有${noun}的${name}${isAtMost ? '不超过' : '不低于'}${number}${unit}；责任部门：${owner}。`,
  'zh-TW': ({ name, noun, isAtMost, number, owner }, unit) =>
    `每月所有${noun}的${name}${isAtMost ? '不超過' : '不低於'}${number}${unit}；責任部門：${owner}。`,
};

/**
 * A standard of that metric that the linter accepts, in the reader's language. What the writer said of number, unit, share
 * and owner is kept; what was missing is the library's usual target.
 */
export function suggestStandard(key: MetricKey, said: Partial<Standard>, language: Language): string {
  const { kind, name, noun, usual }: Metric = metrics[key];
  const target =
    said.number !== undefined && said.unit !== undefined && unitsOf[kind].includes(said.unit)
      ? { number: said.number, unit: said.unit }
      : usual;
  const comparator = said.metric === key ? (said.comparator ?? usual.comparator) : usual.comparator;
  const isBusinessUnit = target.unit.startsWith('business');
  const slots: Slots = {
    ...target,
    share: said.population && said.population.share < 100 ? said.population.share : 95,
    noun: noun[language],
    name: name[language],
    isBusiness:
      isBusinessUnit || (said.calendar ?? (target === usual ? 'business' : 'always')) === 'business',
    isAtMost: comparator === 'at-most' || comparator === 'below',
    owner: said.owner ?? nobody[language],
  };
  const write = kind === 'duration' ? durations[language] : rates[language];
  return write(slots, unitNames[language][target.unit]);
}
