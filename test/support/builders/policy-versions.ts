import type { Calendar } from '../../../shared/domain/sla/calendar.ts';
import { asVersion, defaultDefinitions } from '../../../shared/domain/sla/default-policies.ts';
import type { Targets } from '../../../shared/domain/sla/policies.ts';
import { type PolicyDefinitions, policyBook } from '../../../shared/domain/sla/policy-book.ts';
import type {
  PolicyDefinition,
  PolicyRule,
  PolicyRules,
  TeamDefinition,
  VersionOf,
} from '../../../shared/domain/sla/policy-definitions.ts';
import { officeCalendar } from './policies.ts';

const since = '2026-01-01T00:00:00.000Z';
export const hour = 3600;

/** A target in hours that warns at half of it. */
export const target = (hours: number, shares: readonly number[] = [0.5, 1]) => ({
  seconds: hours * hour,
  shares,
});

/** A version of a policy counted by the office in Shanghai, which keeps no holidays. */
export const policyVersion = (
  id: string,
  targets: Targets,
  over: Partial<PolicyDefinition> & { version?: number; retired?: true } = {},
): VersionOf<PolicyDefinition> => {
  const { version = 1, retired, ...value } = over;
  const usual = {
    calendar: 'office-shanghai',
    silenceSeconds: 45 * hour,
    effectiveFrom: since,
    owner: 'manager',
  };
  return { id, version, value: { ...usual, targets, ...value }, ...(retired && { retired }) };
};

export const ruleSet = (
  rules: readonly PolicyRule[],
  over: Partial<PolicyRules> & { version?: number } = {},
): VersionOf<PolicyRules> => {
  const { version = 1, ...value } = over;
  return { id: 'default', version, value: { rules, effectiveFrom: since, owner: 'manager', ...value } };
};

export const team = (department: string, value: TeamDefinition): VersionOf<TeamDefinition> => ({
  id: department,
  version: 1,
  value,
});

/** A book of these definitions beside the checked-in calendars. */
export const bookOf = (definitions: Partial<PolicyDefinitions>, ...calendars: readonly Calendar[]) => {
  const checkedIn = defaultDefinitions('standard');
  return policyBook({
    ...checkedIn,
    ...definitions,
    calendars: [...checkedIn.calendars, ...calendars.map(asVersion)],
  });
};

/** The office in Shanghai under another name or with other rules. */
export const office = (over: Partial<Calendar>): Calendar => ({ ...officeCalendar, ...over });
