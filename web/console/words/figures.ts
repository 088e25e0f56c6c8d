import { type Currency, currencyDigits, toDecimal } from '../../../shared/domain/money.ts';
import { durationText as durationIn } from '../../../shared/i18n/duration.ts';
import { currentLanguage } from './words.ts';

/** `3h 5m`: whole minutes, rounded down, without a sign. Business time: an hour is an hour of opening time. */
export const durationText = (seconds: number): string => durationIn(currentLanguage(), seconds);

/** An instant in the reader's zone. */
export const instantText = (instant: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );

/** A local date `YYYY-MM-DD`. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const numberText = (value: number, digits: number): string =>
  new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: digits }).format(value);

/** A share in [0, 1] as per cent. */
export const shareText = (share: number): string =>
  new Intl.NumberFormat(currentLanguage(), { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** Integer minor units with their currency, exactly: no floating-point number is involved. */
export function moneyText(minor: number, currency: string): string {
  const known = currency in currencyDigits ? (currency as Currency) : undefined;
  if (!known) return `${minor} ${currency}`;
  return new Intl.NumberFormat(currentLanguage(), { style: 'currency', currency }).format(
    toDecimal(minor, known),
  );
}
