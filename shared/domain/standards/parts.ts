import type { Comparator, Counted, Unit } from './measures.ts';
import type { Quantity } from './quantities.ts';

const always =
  /7\s?[x×*]\s?24\s?(?:小时|小時|hours?|h)?|24\s?[x×*/]\s?7|around the clock|day and night|(?:calendar|natural|consecutive) days?|elapsed (?:time|hours)|全天候|(?:全天|昼夜|晝夜)(?:24|二十四)?(?:小时|小時)?|(?:24|二十四)(?:小时|小時)不[间間][断斷]|自然[日天时時]|日[历曆][日天]/i;
const business =
  /(?:business|working|office|opening)[ -](?:hours?|days?|time)|workdays?|(?:工作|营业|營業|上班)(?:[时時][间間段]|小[时時]|[日天])|工[时時]|(?:calendar|日[历曆]|行事[历曆])\s?:?\s?[a-z][\w.-]{2,}/i;
const periods: readonly (readonly [Counted, RegExp])[] = [
  ['week', /(?:each|every|per|a) week|weekly|每[周週]|[周週]度/i],
  ['month', /(?:each|every|per|a) (?:calendar )?month|monthly|每[个個]?月|按月|月度/i],
  ['quarter', /(?:each|every|per|a) quarter|quarterly|每[个個]?季度?|按季|季度/i],
  ['year', /(?:each|every|per|a) year|yearly|annual|每年|年度|全年(?!无休|無休)/i],
];

/** `7×24 小时` is no number of hours: what says how time is counted is blanked out before numbers are read. */
export const withoutClockPhrases = (text: string): string =>
  text.replace(
    /7\s?[x×*]\s?24\s?(?:小时|小時|hours?|h)?|24\s?[x×*/]\s?7|(?:全天|昼夜|晝夜)(?:24|二十四)(?:小时|小時)|(?:24|二十四)(?:小时|小時)不[间間][断斷]/gi,
    (phrase) => ' '.repeat(phrase.length),
  );

/** How the time of a duration is counted: by its unit, or by a phrase. */
export function clockOf(text: string, unit: Unit | undefined): Counted | undefined {
  if (unit === 'business-hour' || unit === 'business-day') return 'business';
  if (always.test(text)) return 'always';
  return business.test(text) ? 'business' : undefined;
}

/** Over which period a share or a score is taken. */
export const periodOf = (text: string): Counted | undefined =>
  periods.find(([, pattern]) => pattern.test(text))?.[0];

const may = '(?:[得能可应應许許])?';
const before: readonly (readonly [Comparator, RegExp])[] = [
  [
    'at-most',
    new RegExp(
      `不${may}(?:超[过過]|高[于於]|多[于於]|[晚迟遲][于於]|大[于於])|最[多长長晚迟遲]|至多|[≤⩽]|<=|小[于於]等[于於]|控制在`,
      'gi',
    ),
  ],
  [
    'at-least',
    new RegExp(
      `不${may}(?:低[于於]|少[于於]|小[于於])|至少|最[少低]|[≥⩾]|>=|大[于於]等[于於]|(?<!送)[达達]到?`,
      'gi',
    ),
  ],
  [
    'below',
    /(?<!不.?)(?:低[于於]|少[于於]|小[于於])(?!等)|<(?!=)|\b(?:below|under|less than|fewer than)\b/gi,
  ],
  [
    'above',
    /(?<!不.?)(?:超[过過]|高[于於]|多[于於]|大[于於])(?!等)|>(?!=)|\b(?:above|over|more than|greater than|exceeds?)\b/gi,
  ],
  [
    'at-most',
    /\b(?:within|inside|in|at most|(?:no|not) (?:more|later|longer|higher) than|not (?:to )?exceed(?:ing)?|up to|maximum|max|by the end of)\b/gi,
  ],
  [
    'at-least',
    /\b(?:at least|(?:no|not) (?:less|lower|fewer) than|not (?:fall )?below|minimum|min|reach(?:es)?)\b/gi,
  ],
];
const after: readonly (readonly [Comparator, RegExp])[] = [
  [
    'at-most',
    /^\s?(?:[以之]?[内內]|或更少|or (?:less|fewer|sooner|earlier)|at (?:the )?most|at the latest)/i,
  ],
  ['at-least', /^\s?(?:[以之]上|或更[多高]|or (?:more|better|higher|above)|at least)/i],
  ['below', /^\s?[以之]下/],
];

/** The last comparator of a text; of two that end together the longer: “no more than” is not “more than”. */
const lastComparator = (text: string): Comparator | undefined =>
  before
    .flatMap(([comparator, pattern]) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        comparator,
        end: index + found.length,
        length: found.length,
      })),
    )
    .sort((a, b) => b.end - a.end || b.length - a.length)[0]?.comparator;

/** At most or at least, as it is said right before or right after the number; anywhere when there is no number. */
export function comparatorOf(text: string, target: Quantity | undefined): Comparator | undefined {
  if (!target) return lastComparator(text);
  const { start, end } = target;
  const following = after.find(([, pattern]) => pattern.test(text.slice(end, end + 16)))?.[0];
  return following ?? lastComparator(text.slice(Math.max(0, start - 28), start));
}
