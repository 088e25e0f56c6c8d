import type { ExpectationsView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import { fewestAnswers } from '../../../domain/reports/expectations.ts';
import type { Cell } from '../../csv.ts';
import { reportCsv } from './report-csv.ts';
import { reportWords } from './report-words.ts';

const columns = [
  'policy',
  'verdict',
  'targetDays',
  'expectedDays',
  'expectedLow',
  'expectedHigh',
  'answers',
  'asked',
  'targetMinutes',
] as const;

/** Resolution targets against the days that customers said they expect (F18, R090). */
export function expectationsCsv({ alignments }: ExpectationsView, language: Language): string {
  const words = reportWords(language);
  const rows = alignments.map((one) => [
    one.policy,
    words.r(`verdict.${one.verdict}`, { fewest: fewestAnswers }),
    days(one.targetDays),
    days(one.expected?.value),
    days(one.expected?.low),
    days(one.expected?.high),
    one.n,
    one.asked,
    Math.floor(one.targetSeconds / 60),
  ]);
  return reportCsv(columns, rows, words);
}

const days = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { decimal: value.toFixed(1).replace(/\.0$/, '') };
