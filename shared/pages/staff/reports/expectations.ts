import type { ExpectationsView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { Alignment } from '../../../domain/reports/expectations.ts';
import { fewestAnswers } from '../../../domain/reports/expectations.ts';
import { html } from '../../html.ts';
import { icon } from '../icon.ts';
import { reportPage } from './report-frame.ts';
import { address, periodForm } from './report-period.ts';
import { nothing, type ReportCell, type ReportTable, tableCsv, tableHtml, text } from './report-table.ts';
import { type ReportWords, reportWords } from './report-words.ts';

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

const path = 'reports/expectations';

/** Resolution targets against the days that customers said they expect (F18, R090): red where the target is looser. */
export function expectationsFragment(view: ExpectationsView, language: Language): string {
  const words = reportWords(language);
  const { r } = words;
  const { from, to } = view;
  const frame = {
    report: 'expectations',
    title: r('title.expectations'),
    columns,
    definition: view.definition,
    now: view.now,
    csv: { path: address('reports/expectations.csv', { from, to }), file: `expectations-${from}-${to}.csv` },
  } as const;
  const shown =
    view.alignments.length === 0
      ? html`<p class="empty">${r('expectations.empty')}</p>`
      : tableHtml(expectationsTable(view, words), r('title.expectations'), words);
  return reportPage(frame, words, html`${periodForm(path, view, {}, words)}${shown}`);
}

export const expectationsCsv = (view: ExpectationsView, language: Language): string => {
  const words = reportWords(language);
  return tableCsv(expectationsTable(view, words), words);
};

const expectationsTable = ({ alignments }: ExpectationsView, words: ReportWords): ReportTable => ({
  columns,
  rows: alignments.map((alignment) => rowOf(alignment, words)),
});

const badges = {
  looser: { tone: 'late', sign: 'alert' },
  fits: { tone: 'good', sign: 'check' },
  'too-few': { tone: 'doubt', sign: 'shield' },
  unknown: { tone: 'doubt', sign: 'shield' },
} as const;

function rowOf(alignment: Alignment, { r, duration }: ReportWords): ReportTable['rows'][number] {
  const { policy, verdict, targetDays, expected, n, asked, targetSeconds } = alignment;
  const { tone, sign } = badges[verdict];
  const says = r(`verdict.${verdict}`, { fewest: fewestAnswers });
  const days = (value: number | null, none: string): ReportCell =>
    value === null
      ? nothing(none)
      : { cell: { decimal: oneDecimal(value) }, shown: r('days', { days: oneDecimal(value) }) };
  return [
    text(policy),
    text(says, html`<span class="badge ${tone}">${icon(sign)}${says}</span>`),
    days(targetDays, r('unknown')),
    days(expected?.value ?? null, r('expectations.tooFew')),
    days(expected?.low ?? null, r('expectations.noBound')),
    days(expected?.high ?? null, r('expectations.noBound')),
    { cell: n },
    { cell: asked },
    { cell: Math.floor(targetSeconds / 60), shown: duration(targetSeconds) },
  ];
}

const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
