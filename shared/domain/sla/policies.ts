import type { Calendar } from './calendar.ts';

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

/** `standard@1`: how an event names the policy that measured it. */
export type PolicyKey = `${string}@${number}`;
export const policyKey = (policy: Policy): PolicyKey => `${policy.id}@${policy.version}`;
