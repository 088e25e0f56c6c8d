import type { PolicyBookRepository } from '../../../shared/data/policy-book-repository.ts';
import type { Calendar } from '../../../shared/domain/sla/calendar.ts';
import { defaultCalendars } from '../../../shared/domain/sla/calendars/default-calendars.ts';
import { defaultDefinitions } from '../../../shared/domain/sla/default-policies.ts';
import { targetKinds } from '../../../shared/domain/sla/policies.ts';
import { policyBook } from '../../../shared/domain/sla/policy-book.ts';
import { policyKey } from '../../../shared/domain/sla/policy-key.ts';

/** The checked-in policies as a book; every complaint gets the brisk one. */
export const book = policyBook(defaultDefinitions('brisk'));
export const { policyOf } = book;

/** Whoever asks gets the checked-in policies. */
export const policies: PolicyBookRepository = { holding: async () => book, current: async () => book };

/** Monday to Friday, 9 to 18 in Shanghai, without holidays. */
export const officeCalendar = defaultCalendars.find(({ id }) => id === 'office-shanghai') as Calendar;

/** A policy with a target for everything, under ids of that length: all rules lead to it. */
export function everyTarget(idLength: number) {
  const target = { seconds: 3 * 3600, shares: [0.5, 0.75, 0.9, 1] };
  const policy = { id: 'p'.repeat(idLength), version: 999 };
  const calendar = { id: 'c'.repeat(idLength), version: 999 };
  const since = { effectiveFrom: '2000-01-01T00:00:00.000Z', owner: 'manager' };
  const everything = policyBook({
    policies: [
      {
        ...policy,
        value: {
          calendar: calendar.id,
          targets: Object.fromEntries(targetKinds.map((kind) => [kind, target])),
          silenceSeconds: 3600,
          ...since,
        },
      },
    ],
    calendars: [{ ...calendar, value: { ...officeCalendar, ...calendar } }],
    rules: [{ id: 'default', version: 1, value: { rules: [{ when: {}, policy: policy.id }], ...since } }],
    teams: [],
  });
  return { book: everything, key: policyKey(policy, calendar) };
}
