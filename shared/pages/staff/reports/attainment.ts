import { type AttainmentView, type PromisesView, unknownValue } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import {
  type Attainment,
  type Dimension,
  dimensions,
  type Filters,
  type Standing,
} from '../../../domain/reports/attainment.ts';
import { type Html, html } from '../../html.ts';
import { icon } from '../icon.ts';
import { reportPage } from './report-frame.ts';
import { address, periodForm } from './report-period.ts';
import { nothing, type ReportCell, type ReportTable, tableCsv, tableHtml, text } from './report-table.ts';
import { type ReportWords, reportWords } from './report-words.ts';

const figures = ['n', 'met', 'missed', 'openLate', 'share', 'low', 'high', 'cancelled'] as const;
const columns = ['group', ...figures] as const;

const path = 'reports/attainment';

/** How many promises were kept, by one dimension, with the list behind every number. */
export function attainmentFragment(view: AttainmentView, language: Language): string {
  const words = reportWords(language);
  const { r } = words;
  const query = { ...filterQuery(view.filters), from: view.from, to: view.to, by: view.by };
  const by = html`<label><span>${r('by')}</span><select name="by">${dimensions.map(
    (one) =>
      html`<option value="${one}"${one === view.by && html` selected`}>${r(`dimension.${one}`)}</option>`,
  )}</select></label>`;
  const frame = {
    report: 'attainment',
    title: r('title.attainment'),
    columns,
    definition: view.definition,
    now: view.now,
    csv: { path: address('reports/attainment.csv', query), file: `attainment-${view.from}-${view.to}.csv` },
  } as const;
  return reportPage(
    frame,
    words,
    html`${periodForm(path, view, filterQuery(view.filters), words, by)}
${filterPills(view, words)}
${headline(view, words)}
${
  view.groups.length === 0
    ? html`<p class="empty">${r('attainment.empty')}</p>`
    : tableHtml(
        attainmentTable(view, words),
        r('attainment.caption', { by: r(`dimension.${view.by}`) }),
        words,
      )
}`,
  );
}

export const attainmentCsv = (view: AttainmentView, language: Language): string => {
  const words = reportWords(language);
  return tableCsv(attainmentTable(view, words), words);
};

/** In percent with one decimal, as page and CSV give it. */
export const percent = (share: number): string => (share * 100).toFixed(1);

function headline({ total }: AttainmentView, { r }: ReportWords): Html {
  if (total.share === null) return html`<p class="headline">${r('attainment.nothing')}</p>`;
  const { share, low, high } = total.share;
  return html`<p class="headline"><b>${percent(share)} %</b> <span>${r('attainment.interval', {
    low: percent(low),
    high: percent(high),
    n: total.n,
  })}</span></p>`;
}

export function filterQuery(filters: Filters): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? unknownValue]));
}

/** Each filter with a way to drop it. */
export function filterPills(
  { from, to, filters, ...view }: AttainmentView | PromisesView,
  { r, value }: ReportWords,
): Html | false {
  const set = Object.entries(filters) as [Dimension, string | null][];
  const without = (dropped: Dimension) => ({
    ...filterQuery(Object.fromEntries(set.filter(([dimension]) => dimension !== dropped))),
    from,
    to,
    by: 'by' in view ? view.by : dropped,
  });
  return (
    set.length > 0 &&
    html`<p class="marks filters">${set.map(
      ([dimension, one]) =>
        html`<a class="badge quiet" href="#${address(path, without(dimension))}" title="${r('dropFilter')}">${r(`dimension.${dimension}`)}: ${value(dimension, one)} ×</a>`,
    )}</p>`
  );
}

/** Rows of groups, and of all of them. */
function attainmentTable(view: AttainmentView, words: ReportWords): ReportTable {
  const base = { ...filterQuery(view.filters), from: view.from, to: view.to };
  const rows = view.groups.map(({ value, ...figure }) => {
    const name = words.value(view.by, value);
    const query = { ...base, [view.by]: value ?? unknownValue };
    const next = view.by === 'clock' ? 'department' : 'clock';
    const link = html`<a href="#${address(path, { ...query, by: next })}">${name}</a>`;
    return [text(name, link), ...figureCells(figure, query, words)];
  });
  const total = [text(words.r('all')), ...figureCells(view.total, base, words)];
  return { columns, rows: [...rows, total], summed: true };
}

function figureCells(
  figure: Attainment,
  query: Readonly<Record<string, string>>,
  { r }: ReportWords,
): readonly ReportCell[] {
  const listed = (count: number, standing: Standing): ReportCell => ({
    cell: count,
    shown:
      count === 0
        ? '0'
        : html`<a href="#${address('reports/promises', { ...query, standing })}" title="${r('list')}">${count}</a>`,
  });
  const share = (part: 'share' | 'low' | 'high'): ReportCell =>
    figure.share === null
      ? nothing('–')
      : { cell: { decimal: percent(figure.share[part]) }, shown: `${percent(figure.share[part])} %` };
  return [
    listed(figure.n, 'counted'),
    listed(figure.met, 'met'),
    listed(figure.missed, 'missed'),
    listed(figure.openLate, 'openLate'),
    share('share'),
    share('low'),
    share('high'),
    listed(figure.cancelled, 'cancelled'),
  ];
}

export const standingBadge = (standing: 'met' | 'missed' | 'openLate' | 'cancelled', words: string): Html => {
  const [tone, sign] = (
    {
      met: ['good', 'check'],
      missed: ['late', 'alert'],
      openLate: ['late', 'alert'],
      cancelled: ['quiet', 'pause'],
    } as const
  )[standing];
  return html`<span class="badge ${tone}">${icon(sign)}${words}</span>`;
};
