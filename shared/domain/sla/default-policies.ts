import type { Calendar } from './calendar.ts';
import { defaultCalendars } from './calendars/default-calendars.ts';
import type { PolicyDefinitions } from './policy-book.ts';
import type { PolicyDefinition, PolicyRules, VersionOf } from './policy-definitions.ts';

const hour = 3600;
/** Nine office hours. */
const day = 9 * hour;
const usual = [0.75, 1] as const;
/** Warned early enough that something can be done, of short promises too. */
const early = [0.5, 0.75, 0.9, 1] as const;
/** From the beginning: in effect for whatever is received. */
const effectiveFrom = '2000-01-01T00:00:00.000Z';
const owner = 'manager';

const standardTwo: PolicyDefinition = {
  calendar: 'office-china',
  targets: {
    acknowledgement: { seconds: 2 * hour, shares: usual },
    firstResponse: { seconds: 4 * hour, shares: usual },
    nextResponse: { seconds: 4 * hour, shares: usual },
    resolution: { seconds: 3 * day, shares: early },
    claimDecision: { seconds: 5 * day, shares: usual },
    remedyJob: { seconds: 2 * day, shares: usual },
    supplierAnswer: { seconds: 2 * day, shares: usual },
    departmentAnswer: { seconds: day, shares: usual },
  },
  silenceSeconds: 5 * day,
  effectiveFrom,
  owner,
};

const allWarnedEarly = (targets: PolicyDefinition['targets']): PolicyDefinition['targets'] =>
  Object.fromEntries(Object.entries(targets).map(([clock, target]) => [clock, { ...target, shares: early }]));

/** The checked-in policies: nothing must be edited to take the first complaint. A version is never changed. */
export const defaultPolicies: readonly VersionOf<PolicyDefinition>[] = [
  {
    id: 'standard',
    version: 1,
    value: {
      calendar: 'office-shanghai',
      targets: {
        firstResponse: { seconds: 4 * hour, shares: usual },
        resolution: { seconds: 3 * day, shares: usual },
        supplierAnswer: { seconds: 2 * day, shares: usual },
        departmentAnswer: { seconds: day, shares: usual },
      },
      silenceSeconds: 5 * day,
      effectiveFrom,
      owner,
    },
  },
  {
    id: 'standard',
    version: 2,
    value: standardTwo,
  },
  {
    // The promises of version 2; every one is warned of at 50, 75 and 90 %.
    id: 'standard',
    version: 3,
    value: { ...standardTwo, targets: allWarnedEarly(standardTwo.targets) },
  },
  {
    // For trying things out: short, and by a calendar without holidays, because a fast clock soon outruns what is known.
    id: 'brisk',
    version: 1,
    value: {
      calendar: 'office-shanghai',
      targets: {
        firstResponse: { seconds: hour / 2, shares: [0.5, 1] },
        resolution: { seconds: 8 * hour, shares: usual },
        supplierAnswer: { seconds: 4 * hour, shares: usual },
        departmentAnswer: { seconds: 2 * hour, shares: usual },
      },
      silenceSeconds: 5 * day,
      effectiveFrom,
      owner,
    },
  },
];

/** Every complaint gets this policy, until somebody makes rules. */
export const rulesOfOne = (policy: string): VersionOf<PolicyRules> => ({
  id: 'default',
  version: 1,
  value: { rules: [{ when: {}, policy }], effectiveFrom, owner },
});

export const asVersion = (calendar: Calendar): VersionOf<Calendar> => ({
  id: calendar.id,
  version: calendar.version,
  value: calendar,
});

/** What is checked in, with the policy that a stage is set to. */
export const defaultDefinitions = (policy: string): PolicyDefinitions => ({
  policies: defaultPolicies,
  calendars: defaultCalendars.map(asVersion),
  rules: [rulesOfOne(policy)],
  teams: [],
});

/** Where a page that is about no complaint has no calendar to take its zone from. */
export const companyZone = 'Asia/Shanghai';
