import { type Currency, currencyDigits, toDecimal } from '../../../shared/domain/money.ts';
import { currentLanguage } from './words.ts';

/** `3h 5m`: whole minutes, rounded down, without a sign. Business time: an hour is an hour of opening time. */
export function durationText(seconds: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(
      value,
    );
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours > 0 && unit(hours, 'hour'),
    (minutes % 60 > 0 || hours === 0) && unit(minutes % 60, 'minute'),
  ];
  return parts.filter(Boolean).join(' ');
}

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
