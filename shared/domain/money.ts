import { DomainError } from './errors.ts';

/** Digits after the decimal point of each currency that an offer may use (ISO 4217). */
export const currencyDigits = {
  CNY: 2,
  HKD: 2,
  TWD: 2,
  MOP: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  SGD: 2,
  MYR: 2,
  THB: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
  VND: 0,
  KWD: 3,
} as const;
export type Currency = keyof typeof currencyDigits;
export const currencies = Object.keys(currencyDigits) as Currency[];

/**
 * Integer minor units of an amount typed as a decimal: `12.5` CNY is 1250. Exact: no floating-point number is involved.
 * @param typed digits with at most one `.`; no sign, no thousands separator, ≤ 12 digits before the point.
 * @throws DomainError `amount-broken`, or `amount-too-fine` when the currency has fewer digits.
 */
export function parseAmount(typed: string, currency: Currency): number {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined)
    throw new DomainError('invalid', 'amount-broken', 'Write the amount as digits, for example 12.50.');
  const digits = currencyDigits[currency];
  if (fraction.length > digits) {
    throw new DomainError(
      'invalid',
      'amount-too-fine',
      `${currency} has ${digits} digits after the point; shorten the amount.`,
      { currency, digits },
    );
  }
  return Number(`${whole}${fraction.padEnd(digits, '0')}`);
}

/** An amount in minor units as text for `Intl.NumberFormat`, which takes decimals exactly: 1250 CNY is `12.50`. */
export function toDecimal(minor: number, currency: Currency): `${number}` {
  const digits = currencyDigits[currency];
  const text = String(minor).padStart(digits + 1, '0');
  return (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`) as `${number}`;
}
