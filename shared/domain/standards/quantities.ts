import type { Unit } from './measures.ts';
import { chineseDigits, chineseNumber, englishNumber, englishWords } from './numerals.ts';

/** A number with its unit, where it stands in the text. */
export interface Quantity {
  readonly number: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** How each unit is written; the longer ones come first. `\b` would not see the edge of a Chinese word. */
const units: readonly (readonly [Unit, string])[] = [
  [
    'business-hour',
    '(?:business|working|office)[ -]?hours?|(?:工作|营业|營業|上班)(?:小时|小時|钟头|鐘頭)|工时|工時',
  ],
  ['business-day', '(?:business|working|office)[ -]?days?|workdays?|(?:工作|营业|營業|上班)[日天]'],
  ['day', '(?:calendar|natural|consecutive)?[ -]?days?(?![a-z])|(?:自然|日历|日曆)[日天]|[日天]'],
  ['hour', 'hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z])|小时|小時|钟头|鐘頭'],
  ['minute', 'minutes?(?![a-z])|mins?(?![a-z])|分钟|分鐘'],
  ['second', 'seconds?(?![a-z])|secs?(?![a-z])|秒钟?|秒鐘'],
  ['week', 'weeks?(?![a-z])|周|週|星期'],
  ['month', 'months?(?![a-z])|[个個]月'],
  ['percent', '%|percent|per cent|个百分点|個百分點'],
  ['point', 'points?(?![a-z])|stars?(?![a-z])|out of (?:5|five|10|ten)|分(?!之)|星'],
  ['time', 'times(?![a-z])|次'],
];
const unitPattern = units.map(([, pattern]) => `(${pattern})`).join('|');
const plain = `\\d{1,9}(?:\\.\\d{1,4})?`;
const written = `${plain}|${chineseDigits}{1,7}|${englishWords}|half an?|an?(?= (?:hour|day|week|month|minute|business|working))|半`;
/** 2, 两, two; 一个半 (one and a half); then the unit. */
const quantity = new RegExp(
  `(?<![\\d.a-z月年第零〇一二两兩三四五六七八九十百千])(${written})\\s?(?:[个個]\\s?)?(半)?(?:of a |an? )?\\s*(?:[个個]\\s?)?[- ]?(?:${unitPattern})`,
  'gi',
);
/** 百分之九十五, 九成, 九成五. */
const chinesePercent = new RegExp(
  `百分之(${plain}|${chineseDigits}{1,4})|(${chineseDigits})成(${chineseDigits}|半)?`,
  'g',
);

function numberOf(text: string): number {
  const low = text.toLowerCase();
  if (/^\d/.test(low)) return Number(low);
  if (low.startsWith('half') || low === '半') return 0.5;
  if (low === 'a' || low === 'an') return 1;
  const words = englishNumber(low);
  return Number.isNaN(words) ? chineseNumber(text) : words;
}

/** Every number with a unit, in the order of the text. The text is NFKC: full-width digits are plain ones. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const found = [...text.matchAll(quantity)].flatMap((match): readonly Quantity[] => {
    const [all, number = '', half, ...groups] = match;
    const unit = units[groups.findIndex((group) => group !== undefined)]?.[0];
    const value = numberOf(number) + (half ? 0.5 : 0);
    // 十分 is “very”, not ten points.
    if (unit === undefined || Number.isNaN(value) || (number === '十' && unit === 'point')) return [];
    return [{ number: value, unit, start: match.index, end: match.index + all.length }];
  });
  const percents = [...text.matchAll(chinesePercent)].map((match): Quantity => {
    const [all, hundredth, tenth = '', rest] = match;
    const value =
      hundredth === undefined
        ? chineseNumber(tenth) * 10 + (rest === undefined ? 0 : numberOf(rest) * (rest === '半' ? 10 : 1))
        : numberOf(hundredth);
    return { number: value, unit: 'percent', start: match.index, end: match.index + all.length };
  });
  return [...found, ...percents].sort((a, b) => a.start - b.start);
}

/** Two numbers before one unit (24–48 hours): nobody can tell which is promised. */
const range = new RegExp(
  `(?:${plain}|${chineseDigits}{1,7})\\s*(?:[-–—~至到]|to|or|或)\\s*(?:${plain}|${chineseDigits}{1,7})\\s?[个個]?\\s?(?:${unitPattern})`,
  'i',
);
export const holdsRange = (text: string): boolean => range.test(text);
