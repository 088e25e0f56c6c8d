import type { Language } from '../../domain/language.ts';
import { type Currency, currencyDigits, toDecimal } from '../../domain/money.ts';
import { durationText } from '../../i18n/duration.ts';
import { translate } from '../../i18n/translate.ts';

/** Words and figures of staff pages in one language. */
export interface Words {
  readonly language: Language;
  /** Text of `staff.<key>`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  /** Text of `library.<key>`: what the checked-in lists are called. */
  readonly library: (key: string) => string;
  /** Name of a checked-in cause; the code of one that the company added. */
  readonly cause: (code: string) => string;
  /** `3h 5m`: whole minutes, rounded down, without a sign. */
  readonly duration: (seconds: number) => string;
  readonly money: (minor: number, currency: string) => string;
  readonly number: (value: number, digits: number) => string;
  /** Local date without a time: `2026-12-01`. */
  readonly day: (localDate: string) => string;
}

export function wordsOf(language: Language): Words {
  return {
    language,
    t: (key, values) => translate(language, `staff.${key}`, values),
    library: (key) => translate(language, `library.${key}`),
    cause: (code) => translate(language, `library.cause.${code}`, { defaultValue: code }),
    duration: (seconds) => durationText(language, seconds),
    money(minor, currency) {
      const known = currency in currencyDigits ? (currency as Currency) : undefined;
      if (!known) return `${minor} ${currency}`;
      return new Intl.NumberFormat(language, { style: 'currency', currency }).format(toDecimal(minor, known));
    },
    number: (value, digits) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    day: (localDate) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(`${localDate}T00:00:00Z`),
      ),
  };
}
