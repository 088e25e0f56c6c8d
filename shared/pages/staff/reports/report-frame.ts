import type { Instant } from '../../../domain/instant.ts';
import { type Html, html, type Printable } from '../../html.ts';
import { instant } from '../time.ts';
import { meanings } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

const reports = ['board', 'attainment', 'expectations'] as const;
export type Report = (typeof reports)[number];

export interface ReportFrame {
  readonly report: Report;
  readonly title: string;
  /** Columns that `meanings` explains. */
  readonly columns: readonly string[];
  /** Definition version, where the report counts something. */
  readonly definition?: string;
  readonly now: Instant;
  /** Path below /api/staff of the same figures as CSV, and the name of the file. */
  readonly csv: { readonly path: string; readonly file: string };
  /** Seconds after which the page asks again. */
  readonly refreshSeconds?: number;
}

/** What all reports have around their figures: the other reports, how it is counted, the time it was counted, the CSV. */
export function reportPage(frame: ReportFrame, words: ReportWords, content: Printable): string {
  const { r } = words;
  const { report, definition, csv, refreshSeconds } = frame;
  return html`<link rel="stylesheet" href="/assets/reports.css">
<section class="reports"${refreshSeconds !== undefined && html` data-refresh="${refreshSeconds}"`}>
<h1>${frame.title}</h1>
${tabs(report, words)}
${content}
<details class="how"><summary>${r('how')}</summary><p>${r(`about.${report}`)}</p>${meanings(frame.columns, words)}</details>
<p class="foot"><a class="button" href="/api/staff/${csv.path}" data-download="${csv.file}">${r('download')}</a>
<small>${r('asOf')} ${instant(frame.now)}${definition !== undefined && html` · ${r('definition', { version: definition })}`}</small></p>
</section>`.html;
}

const tabs = (current: Report, { r }: ReportWords): Html =>
  html`<nav class="tabs" aria-label="${r('reports')}">${reports.map(
    (report) =>
      html`<a href="#reports/${report}"${report === current && html` aria-current="page"`}>${r(`tab.${report}`)}</a>`,
  )}</nav>`;
