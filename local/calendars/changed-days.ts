import type { CountryDays } from '../../shared/domain/sla/calendars/country-days.ts';

/** Dates inside the span that `before` knew on which `next` opens or closes otherwise: they would move deadlines already counted. */
export function changedDays(before: CountryDays, next: CountryDays): readonly string[] {
  const kinds = ({ holidays, workdays }: CountryDays) =>
    new Map([
      ...holidays.map(({ date }) => [date, 'closed'] as const),
      ...workdays.map(({ date }) => [date, 'open'] as const),
    ]);
  const was = kinds(before);
  const is = kinds(next);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(
      (date) => date >= before.validFrom && date <= before.validThrough && was.get(date) !== is.get(date),
    )
    .sort();
}
