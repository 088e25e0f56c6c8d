import { checkedIn, type Definition, withDefaults } from '../definitions/definition.ts';
import { buildCalendar } from './calendars/build-calendar.ts';
import type { CalendarDefinition } from './calendars/calendar-definition.ts';
import { defaultCalendarDefinitions } from './calendars/default-calendars.ts';
import { defaultPolicies, rulesOfOne } from './default-policies.ts';
import type { PolicyDefinitions } from './policy-book.ts';
import type { PolicyDefinition, PolicyRules, TeamDefinition } from './policy-definitions.ts';
import type { Versioned } from './policy-key.ts';

/** The kinds of definitions that promises are made of. */
export const policyKinds = ['policy', 'policy-rules', 'calendar', 'team'] as const;
export type PolicyKind = (typeof policyKinds)[number];

interface PolicyValues {
  readonly policy: PolicyDefinition;
  readonly 'policy-rules': PolicyRules;
  readonly calendar: CalendarDefinition;
  readonly team: TeamDefinition;
}

/** All versions of these kinds. */
export type PolicyVersions = { readonly [K in PolicyKind]: readonly Definition<PolicyValues[K]>[] };

/** What is checked in. `fallback`: the policy that every complaint of a stage gets until somebody makes rules. */
export function policyDefaults(fallback: string): PolicyVersions {
  const of =
    <K extends PolicyKind>(kind: K) =>
    ({ id, version, value }: Versioned & { readonly value: PolicyValues[K] }) =>
      checkedIn(kind, id, value, version);
  return {
    policy: defaultPolicies.map(of('policy')),
    'policy-rules': [rulesOfOne(fallback)].map(of('policy-rules')),
    calendar: defaultCalendarDefinitions.map(of('calendar')),
    team: [],
  };
}

/** What a book is made of: what is stored, checked-in defaults where nothing is. */
export function policyDefinitionsOf(stored: PolicyVersions, fallback: string): PolicyDefinitions {
  const defaults = policyDefaults(fallback);
  return {
    policies: withDefaults(stored.policy, defaults.policy),
    rules: withDefaults(stored['policy-rules'], defaults['policy-rules']),
    calendars: withDefaults(stored.calendar, defaults.calendar).map(({ id, version, value, retired }) => ({
      id,
      version,
      value: buildCalendar(id, version, value),
      ...(retired && { retired }),
    })),
    teams: withDefaults(stored.team, defaults.team),
  };
}
