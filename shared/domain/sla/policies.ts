import { DomainError } from '../errors.ts';
import type { Calendar, Interval } from './calendar.ts';

/** One SLA promise that is measured. */
export type ClockKind = 'firstResponse' | 'resolution' | 'supplierAnswer' | 'departmentAnswer';

export interface Target {
  /** Business seconds until the promise is broken. */
  readonly seconds: number;
  /** Shares of the target at which something happens, ascending; the last is 1, the breach. */
  readonly shares: readonly number[];
}

/** A versioned policy: its targets and the calendar they are counted in. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly calendar: Calendar;
  readonly targets: Readonly<Record<ClockKind, Target>>;
  /** Business seconds of the customer's silence after two notices that count as agreement. */
  readonly silenceSeconds: number;
}

const office: readonly Interval[] = [{ from: '09:00', to: '18:00' }];

/** Monday to Friday, 9 to 18, Shanghai. Public holidays are not kept yet: see docs/decisions. */
export const officeCalendar: Calendar = {
  id: 'office-shanghai',
  version: 1,
  zone: 'Asia/Shanghai',
  weekly: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
  exceptions: {},
};

const hour = 3600;
/** Five days of office hours. */
const fiveDays = 5 * 9 * hour;
const policies: readonly Policy[] = [
  {
    id: 'standard',
    version: 1,
    calendar: officeCalendar,
    targets: {
      firstResponse: { seconds: 4 * hour, shares: [0.75, 1] },
      resolution: { seconds: 27 * hour, shares: [0.75, 1] },
      supplierAnswer: { seconds: 18 * hour, shares: [0.75, 1] },
      departmentAnswer: { seconds: 9 * hour, shares: [0.75, 1] },
    },
    silenceSeconds: fiveDays,
  },
  {
    id: 'brisk',
    version: 1,
    calendar: officeCalendar,
    targets: {
      firstResponse: { seconds: hour / 2, shares: [0.5, 1] },
      resolution: { seconds: 8 * hour, shares: [0.75, 1] },
      supplierAnswer: { seconds: 4 * hour, shares: [0.75, 1] },
      departmentAnswer: { seconds: 2 * hour, shares: [0.75, 1] },
    },
    silenceSeconds: fiveDays,
  },
];

/** `standard@1`: how an event names the policy that measured it. */
export type PolicyKey = `${string}@${number}`;
export const policyKey = (policy: Policy): PolicyKey => `${policy.id}@${policy.version}`;

/** The policy of that key. @throws DomainError `policy-unknown`. */
export function policyOf(key: PolicyKey): Policy {
  const found = policies.find((policy) => policyKey(policy) === key);
  if (!found)
    throw new DomainError('unprocessable', 'policy-unknown', `There is no SLA policy ${key}.`, {
      policy: key,
    });
  return found;
}

/** The newest version of a policy id: what a new complaint gets. @throws DomainError `policy-unknown`. */
export function currentPolicy(id: string): Policy {
  const versions = policies.filter((policy) => policy.id === id).sort((a, b) => b.version - a.version);
  if (!versions[0])
    throw new DomainError('unprocessable', 'policy-unknown', `There is no SLA policy ${id}.`, { policy: id });
  return versions[0];
}
