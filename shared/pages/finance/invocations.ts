import type { CostPartView, InvocationView } from '../../contracts/costs.ts';
import { type Html, html } from '../html.ts';
import type { FinanceWords } from './amounts.ts';

/** Each invocation with its bill; the sum in the last row is the total of the page. */
export function invocationTable(
  invocations: readonly InvocationView[],
  total: string,
  sinceRecorded: string | null,
  words: FinanceWords,
): Html {
  const { t, amount } = words;
  const heads = ['time', 'function', 'feature', 'complaint', 'duration', 'used', 'cost'];
  return html`<h2 id="invocations">${t('eachInvocation')}</h2>
${sinceRecorded !== null && sinceRecorded !== '0' && html`<p>${t('sinceRecorded')} ${amount(sinceRecorded)}</p>`}
<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
<tbody>${invocations.map((one) => row(one, words))}<tr><th scope="row" colspan="6">${t('total')}</th><td class="figure">${amount(total)}</td></tr></tbody></table></div>`;
}

function row(one: InvocationView, words: FinanceWords): Html {
  const { t, count, amount } = words;
  const name = (value: string) => (value === 'unknown' ? t('unknown') : value);
  return html`<tr><td title="${one.requestId}">${one.at.slice(11, 23)}</td><td>${name(one.functionName)}</td><td>${name(one.feature)}</td>
<td>${one.references.map((reference) => html`<a href="#complaints/${reference}">${reference}</a> `)}${
    one.moreReferences > 0 && t('more', { count: count(one.moreReferences) })
  }</td>
<td class="figure">${t('milliseconds', { count: count(one.billedMs) })} · ${count(one.memoryMb)} MB${one.cold && html` · ${t('cold')}`}${
    !one.reported && html` · ${t('inProcess')}`
  }</td>
<td><ul class="parts">${one.parts.map((part) => partItem(part, words))}</ul></td>
<td class="figure">${amount(one.picodollars)}</td></tr>`;
}

const partItem = (part: CostPartView, { quantity, amount }: FinanceWords): Html =>
  html`<li>${part.operation} ${quantity(part.quantity)} ${amount(part.picodollars)}</li>`;
