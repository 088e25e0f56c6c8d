import type { Language } from '../domain/language.ts';

/** `3h 5m`: whole minutes, rounded down, without a sign. */
export function durationText(language: Language, seconds: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours > 0 && unit(hours, 'hour'),
    (minutes % 60 > 0 || hours === 0) && unit(minutes % 60, 'minute'),
  ];
  return parts.filter(Boolean).join(' ');
}
