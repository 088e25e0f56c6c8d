import type { Instant } from '../instant.ts';
import { daysKnown, warnedDays } from './calendars/calendar-end.ts';
import { inEffectFrom, newestOffered } from './choose-policy.ts';
import type { PolicyDefinitions } from './policy-book.ts';

/** A calendar that somebody must extend soon. */
export interface EndingCalendar {
  readonly id: string;
  readonly version: number;
  readonly validThrough: string;
  /** Whole days left, negative when it has ended. */
  readonly days: number;
}

/** Somebody is told on the first of the days left, then once a week, and every day of the last week and after. */
export const isDayToTell = ({ days }: Pick<EndingCalendar, 'days'>): boolean =>
  days <= 7 || (warnedDays - 1 - days) % 7 === 0;

/**
 * The calendars that promises are made by, now or from a day on, and that know their days for less than 60 days more: those
 * of the policies that rules choose, and those of teams.
 */
export function endingCalendars(definitions: PolicyDefinitions, at: Instant): readonly EndingCalendar[] {
  const { policies, calendars, rules, teams } = definitions;
  const of = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
    all.filter((one) => one.id === id);
  const chosen = new Set(
    inEffectFrom(rules, at).flatMap(({ value }) => value.rules.map((rule) => rule.policy)),
  );
  const used = new Set([
    ...[...chosen].flatMap((id) => inEffectFrom(of(policies, id), at).map(({ value }) => value.calendar)),
    ...teams.flatMap(({ id }) => newestOffered(of(teams, id))?.value.calendar ?? []),
  ]);
  return [...used].sort().flatMap((id): readonly EndingCalendar[] => {
    const newest = newestOffered(of(calendars, id));
    const days = newest && daysKnown(newest.value, at);
    const validThrough = newest?.value.validThrough;
    return newest && validThrough !== undefined && days !== undefined && days < warnedDays
      ? [{ id, version: newest.version, validThrough, days }]
      : [];
  });
}
