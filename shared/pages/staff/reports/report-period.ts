import type { Period } from '../../../contracts/reports.ts';
import { type Html, html, type Printable } from '../../html.ts';
import type { ReportWords } from './report-words.ts';

type Query = Readonly<Record<string, string>>;

/** Address of a report below `#` or below /api/staff. */
export const address = (path: string, query: Query): string => `${path}?${new URLSearchParams(query)}`;

function monthBeside({ from }: Period, step: number): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const day = (number: number, date: number) =>
    new Date(Date.UTC(year, number, date)).toISOString().slice(0, 10);
  return { from: day(month - 1 + step, 1), to: day(month + step, 0) };
}

/** Chooses the period: the months beside it by a link, any other by its first and last day. `rest` is kept. */
export function periodForm(
  path: string,
  period: Period,
  rest: Query,
  { r }: ReportWords,
  more: Printable = false,
): Html {
  const link = (step: number, name: string) => {
    const { from, to } = monthBeside(period, step);
    return html`<a href="#${address(path, { ...rest, from, to })}">${r(name)}</a>`;
  };
  const date = (name: 'from' | 'to') =>
    html`<label><span>${r(`period.${name}`)}</span><input type="date" name="${name}" value="${period[name]}" required></label>`;
  return html`<form class="period" data-go="${path}">${Object.entries(rest).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${date('from')}${date('to')}${more}<button class="primary">${r('period.show')}</button>
<nav class="pills" aria-label="${r('period.months')}">${link(-1, 'period.before')}${link(1, 'period.after')}</nav></form>`;
}
