import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import { type Currency, currencyDigits, toDecimal } from '../../domain/money.ts';
import { translate } from '../../i18n/translate.ts';
import { type Html, html } from '../html.ts';

/** Words and figures of customers' pages in one language. */
export interface Words {
  readonly language: Language;
  /** Text of `customer.<key>`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  /** An exact time in the office's zone, named; form.js puts it into the reader's zone. */
  readonly time: (at: Instant, zone: string) => Html;
  readonly money: (minor: number, currency: string) => string;
  /** Local date without a time, `2026-12-01`, written out. */
  readonly day: (localDate: string) => string;
}

export function wordsOf(language: Language): Words {
  return {
    language,
    t: (key, values) => translate(language, `customer.${key}`, values),
    time(at, zone) {
      const text = new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: zone,
        timeZoneName: 'short',
      }).format(new Date(at));
      return html`<time datetime="${at}">${text}</time>`;
    },
    money(minor, currency) {
      if (!(currency in currencyDigits)) return `${minor} ${currency}`;
      const decimal = toDecimal(minor, currency as Currency);
      return new Intl.NumberFormat(language, { style: 'currency', currency }).format(decimal);
    },
    day: (localDate) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${localDate}T00:00:00Z`),
      ),
  };
}
