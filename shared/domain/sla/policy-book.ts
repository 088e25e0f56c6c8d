import { DomainError } from '../errors.ts';
import type { Instant } from '../instant.ts';
import type { Calendar } from './calendar.ts';
import { firstMatch, inEffect, newestOffered, newestVersion } from './choose-policy.ts';
import type { Policy } from './policies.ts';
import type {
  PolicyDefinition,
  PolicyFacts,
  PolicyRules,
  TeamDefinition,
  VersionOf,
} from './policy-definitions.ts';
import { type PolicyKey, partsOf, policyKey, type Versioned, versionKey } from './policy-key.ts';

/** The policy of a key. @throws DomainError `policy-unknown`. */
export type PolicyOf = (key: PolicyKey) => Policy;

/** All versions of what promises are made of. */
export interface PolicyDefinitions {
  readonly policies: readonly VersionOf<PolicyDefinition>[];
  readonly calendars: readonly VersionOf<Calendar>[];
  readonly rules: readonly VersionOf<PolicyRules>[];
  /** By department. */
  readonly teams: readonly VersionOf<TeamDefinition>[];
}

/** Every version of every policy. Immutable data with its look-ups: an argument of whoever counts time, never a global. */
export interface PolicyBook {
  readonly policyOf: PolicyOf;
  readonly holds: (key: PolicyKey) => boolean;
  /** What a new complaint of a department gets at an instant. */
  readonly choose: (facts: PolicyFacts, department: string, at: Instant) => PolicyKey;
  /**
   * What a complaint gets that now has these facts. The same policy by the same calendar keeps the versions it has: a
   * promise that was made does not change because somebody edited a policy meanwhile.
   */
  readonly chooseAgain: (key: PolicyKey, facts: PolicyFacts, department: string, at: Instant) => PolicyKey;
  /** What a complaint gets when a department takes it over: the same policy, by that team's calendar. */
  readonly handOver: (key: PolicyKey, department: string) => PolicyKey;
  /** The same policy by the newest version of its calendar. */
  readonly continued: (key: PolicyKey) => PolicyKey;
  /** A version of a policy by the calendar that a department works by, without any rule. */
  readonly keyFor: (policy: Versioned, department: string) => PolicyKey;
  readonly definitions: PolicyDefinitions;
}

const unknown = (policy: string): DomainError =>
  new DomainError('unprocessable', 'policy-unknown', `There is no SLA policy ${policy}.`, { policy });

const twoOfficeDays = 2 * 9 * 3600;

/** Versions before keys named their calendar were counted by this one. */
const firstVersion = (id: string): Versioned => ({ id, version: 1 });

export function policyBook(definitions: PolicyDefinitions): PolicyBook {
  const { policies, calendars, rules, teams } = definitions;
  const policyVersions = new Map(policies.map((one) => [versionKey(one), one.value]));
  const calendarVersions = new Map(calendars.map((one) => [versionKey(one), one.value]));
  const known = new Map<PolicyKey, Policy>();

  function find(key: PolicyKey): Policy | undefined {
    const parts = partsOf(key);
    const value = parts && policyVersions.get(versionKey(parts.policy));
    const calendar =
      value && calendarVersions.get(versionKey(parts.calendar ?? firstVersion(value.calendar)));
    const { targets, silenceSeconds, untouchedSeconds = twoOfficeDays } = value ?? {};
    return targets && silenceSeconds !== undefined && calendar
      ? { ...parts.policy, calendar, targets, silenceSeconds, untouchedSeconds }
      : undefined;
  }
  function holds(key: PolicyKey): boolean {
    const found = known.get(key) ?? find(key);
    if (found) known.set(key, found);
    return found !== undefined;
  }
  function policyOf(key: PolicyKey): Policy {
    const found = holds(key) ? known.get(key) : undefined;
    if (!found) throw unknown(key);
    return found;
  }

  const of = <T>(versions: readonly VersionOf<T>[], id: string) => versions.filter((one) => one.id === id);
  function chosen(facts: PolicyFacts, at: Instant): VersionOf<PolicyDefinition> | undefined {
    const set = inEffect(rules, at)?.value.rules ?? [];
    const id = set[firstMatch(set, facts)]?.policy ?? '';
    // A rule may outlive its policy where somebody stored both at once: the last rule's stands in.
    return inEffect(of(policies, id), at) ?? inEffect(of(policies, set.at(-1)?.policy ?? ''), at);
  }
  function calendarFor(policyCalendar: string, department: string): Versioned {
    const own = newestOffered(of(teams, department))?.value.calendar;
    const found =
      (own === undefined ? undefined : newestOffered(of(calendars, own))) ??
      newestVersion(of(calendars, policyCalendar));
    return found ?? firstVersion(policyCalendar);
  }
  const keyFor = (policy: Versioned, department: string): PolicyKey =>
    policyKey(policy, calendarFor(policyVersions.get(versionKey(policy))?.calendar ?? '', department));
  function keep(key: PolicyKey, policy: Versioned, calendar: Versioned): PolicyKey {
    const now = partsOf(key);
    const { calendar: counted } = policyOf(key);
    const kept = now?.policy.id === policy.id ? now.policy : policy;
    const by = counted.id === calendar.id ? counted : calendar;
    return kept === now?.policy && by === counted ? key : policyKey(kept, by);
  }

  return {
    definitions,
    policyOf,
    holds,
    keyFor,
    choose(facts, department, at) {
      // Nobody is refused because the rules name what is not there.
      const policy =
        chosen(facts, at) ??
        inEffect(
          policies.filter(({ retired }) => !retired),
          at,
        );
      if (!policy) throw unknown('');
      return keyFor(policy, department);
    },
    chooseAgain(key, facts, department, at) {
      const policy = chosen(facts, at);
      return policy ? keep(key, policy, calendarFor(policy.value.calendar, department)) : key;
    },
    handOver(key, department) {
      const policy = partsOf(key)?.policy ?? firstVersion(key);
      const { calendar = '' } = policyVersions.get(versionKey(policy)) ?? {};
      return keep(key, policy, calendarFor(calendar, department));
    },
    continued(key) {
      const { policy } = partsOf(key) ?? {};
      const { calendar } = policyOf(key);
      const newest = newestOffered(of(calendars, calendar.id));
      return policy && newest && newest.version > calendar.version ? policyKey(policy, newest) : key;
    },
  };
}
