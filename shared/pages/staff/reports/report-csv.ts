import { type Cell, toCsv } from '../../csv.ts';
import type { ReportWords } from './report-words.ts';

/** A report as CSV: column `key` is named by `reports.column.<key>`. A null cell is empty: not known or not counted, never 0. */
export const reportCsv = (
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { r }: ReportWords,
): string => toCsv([columns.map((key) => r(`column.${key}`)), ...rows]);
