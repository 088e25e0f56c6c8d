import type { Amount } from '../../contracts/costs.ts';
import { toDollars } from '../../domain/finance/picodollars.ts';
import type { Language } from '../../domain/language.ts';
import { translate } from '../../i18n/translate.ts';
import { type Html, html } from '../html.ts';

/** Words, money and figures of finance pages in one language. */
export function financeWords(language: Language) {
  const t = (key: string, values?: Readonly<Record<string, unknown>>) =>
    translate(language, `finance.${key}`, values);
  const dollars = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 9,
  });
  const whole = new Intl.NumberFormat(language);
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return {
    language,
    t,
    count: (value: number) => whole.format(value),
    quantity: (text: string) => figure.format(text as `${number}`),
    /** To a billionth of a dollar; every picodollar is in the title. Null: the price is unknown. */
    amount: (picodollars: Amount | null): Html => {
      if (picodollars === null) return html`<span class="badge doubt">${t('unknownPrice')}</span>`;
      const exact = t('picodollars', { amount: whole.format(BigInt(picodollars)) });
      return html`<span title="${exact}">${dollars.format(toDollars(BigInt(picodollars)))}</span>`;
    },
  };
}
export type FinanceWords = ReturnType<typeof financeWords>;
