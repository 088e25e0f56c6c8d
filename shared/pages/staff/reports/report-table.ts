import { type Cell, toCsv } from '../../csv.ts';
import { type Html, html, type Printable } from '../../html.ts';
import type { ReportWords } from './report-words.ts';

/**
 * A table as the page shows it and the CSV exports it: the same columns, rows and values, so that export equals screen.
 */
export interface ReportTable {
  /** Column `key` is named by `reports.column.<key>` and defined by `reports.meaning.<key>`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The last row sums the others. */
  readonly summed?: boolean;
}

export interface ReportCell {
  /** What the CSV holds: the plain value. Null: not known or not counted, never 0. */
  readonly cell: Cell;
  /** How the page shows it, where that is more than the value. */
  readonly shown?: Printable;
}

export const text = (cell: string, shown: Printable = cell): ReportCell => ({ cell, shown });
export const nothing = (shown: Printable): ReportCell => ({ cell: null, shown });

export function tableHtml({ columns, rows, summed }: ReportTable, caption: string, { r }: ReportWords): Html {
  const head = (key: string) =>
    html`<th scope="col" role="columnheader" title="${r(`meaning.${key}`)}">${r(`column.${key}`)}</th>`;
  const cell = ({ cell: value, shown }: ReportCell, i: number) => {
    const content = shown ?? shownOf(value);
    return i === 0
      ? html`<th scope="row" role="rowheader">${content}</th>`
      : html`<td role="cell" data-head="${r(`column.${columns[i]}`)}"${typeof value !== 'string' && html` class="figure"`}>${content}</td>`;
  };
  return html`<table role="table"${summed && html` class="summed"`}><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(head)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>`)}</tbody></table>`;
}

const shownOf = (cell: Cell): Printable =>
  cell === null ? '–' : typeof cell === 'object' ? cell.decimal : String(cell);

export const tableCsv = ({ columns, rows }: ReportTable, { r }: ReportWords): string =>
  toCsv([columns.map((key) => r(`column.${key}`)), ...rows.map((row) => row.map(({ cell }) => cell))]);

/** What each column counts: the hover text of its head, to be opened where nothing hovers. */
export const meanings = (columns: readonly string[], { r }: ReportWords): Html =>
  html`<dl>${columns.map((key) => html`<div><dt>${r(`column.${key}`)}</dt><dd>${r(`meaning.${key}`)}</dd></div>`)}</dl>`;
