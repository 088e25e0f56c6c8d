import type { CostSumView, CostsView } from '../../contracts/costs.ts';
import type { Language } from '../../domain/language.ts';
import { type Html, html, type Printable } from '../html.ts';
import { type FinanceWords, financeWords } from './amounts.ts';
import { invocationTable } from './invocations.ts';

/** What a day, or an hour of it, cost: totals by function, feature, complaint and operation, gaps, hours, invocations. */
export function costsFragment(view: CostsView, language: Language): string {
  const words = financeWords(language);
  const { t, count, amount } = words;
  const title = view.hour === null ? view.day : `${view.day} ${view.hour}:00`;
  return html`<section class="costs">
<h1>${t('title')} <small>${title} UTC</small></h1>
${view.durations === 'local' && html`<p class="badge doubt">${t('localDuration')}</p>`}
${days(view, words)}
<dl class="card"><div><dt>${t('total')}</dt><dd>${amount(view.total)}</dd></div>
<div><dt>${t('invocations')}</dt><dd>${count(view.invocationCount)}</dd></div>
<div><dt>${t('unattributed')}</dt><dd>${amount(view.unattributed)}</dd></div>
<div><dt>${t('prices')}</dt><dd>${view.priceTable.id}</dd></div></dl>
${view.priceTable.region !== view.region && html`<p>${t('otherRegion', { prices: view.priceTable.region, region: view.region })}</p>`}
${gaps(view, words)}
${sumTable(t('byFunction'), t('function'), view.functions, view.total, words)}
${sumTable(t('byFeature'), t('feature'), view.features, view.total, words)}
${sumTable(t('byComplaint'), t('complaint'), view.complaints, view.total, words, view.unattributed)}
${operationTable(view, words)}
${hourTable(view, words)}
${view.invocations && invocationTable(view.invocations, view.total, view.sinceRecorded, words)}
<p><a class="button" href="/api/staff/costs.csv?${query(view)}" data-download="costs-${title.replace(/\W+/g, '-')}.csv">${t('download')}</a></p>
</section>`.html;
}

const query = ({ day, hour }: Pick<CostsView, 'day' | 'hour'>): string =>
  new URLSearchParams({ day, ...(hour !== null && { hour }) }).toString();

function dayBeside(day: string, step: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

function days({ day, hour }: CostsView, { t }: FinanceWords): Html {
  const link = (to: string, text: string) =>
    html`<a href="#costs?${query({ day: to, hour: null })}">${text}</a>`;
  return html`<nav class="tabs" aria-label="${t('days')}">${link(dayBeside(day, -1), dayBeside(day, -1))}${
    hour === null
      ? html`<a aria-current="page" href="#costs?${query({ day, hour })}">${day}</a>`
      : link(day, day)
  }${link(dayBeside(day, 1), dayBeside(day, 1))}</nav>`;
}

/** What is missing or unsure is said before the tables. */
function gaps({ gaps: found }: CostsView, { t, count }: FinanceWords): Html | false {
  const some = Object.entries(found).filter(([, value]) => value > 0);
  return (
    some.length > 0 &&
    html`<ul class="gaps">${some.map(([name, value]) => html`<li>${t(`gap.${name}`, { count: count(value) })}</li>`)}</ul>`
  );
}

export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Printable[])[],
): Html {
  return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr>${heads.map(
    (head, i) => html`<th scope="col"${i > 0 && html` class="figure"`}>${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="figure">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function sumTable(
  caption: string,
  head: string,
  sums: readonly CostSumView[],
  total: string,
  { t, count, amount }: FinanceWords,
  rest?: string,
): Html {
  const rows: (readonly Printable[])[] = sums.map(({ name, invocations, picodollars }) => [
    name === 'unknown' ? t('unknown') : name,
    count(invocations),
    amount(picodollars),
  ]);
  if (rest !== undefined) rows.push([t('unattributed'), '', amount(rest)]);
  rows.push([t('total'), '', amount(total)]);
  return table(caption, [head, t('invocations'), t('cost')], rows);
}

function operationTable({ operations }: CostsView, { t, count, quantity, amount }: FinanceWords): Html {
  return table(
    t('byOperation'),
    [t('operation'), t('requests'), t('quantity'), t('unit'), t('cost')],
    operations.map((part) => [
      part.operation,
      count(part.requests),
      quantity(part.quantity),
      part.priceId === null ? '' : t(`priceUnit.${part.priceId}`),
      amount(part.picodollars),
    ]),
  );
}

function hourTable({ day, hours }: CostsView, { t, count, amount }: FinanceWords): Html | false {
  return (
    hours.length > 0 &&
    table(
      t('byHour'),
      [t('hour'), t('invocations'), t('cost')],
      hours
        .filter(({ invocations }) => invocations > 0)
        .map(({ hour, invocations, picodollars }) => [
          html`<a href="#costs?${query({ day, hour })}">${hour}:00</a>`,
          count(invocations),
          amount(picodollars),
        ]),
    )
  );
}
