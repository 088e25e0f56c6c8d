import type { Calendar } from './calendar.ts';

/** Promises that a policy can set a target for. */
export const targetKinds = [
  /** The first act of a person: whoever complains knows that it is in somebody's hands. */
  'acknowledgement',
  /** The first answer, question or offer of a person. */
  'firstResponse',
  /** An answer to each later message of the customer. */
  'nextResponse',
  'resolution',
  'claimDecision',
  /** From the start of a remedy to the resolution. */
  'remedyJob',
  /** From the resolution to the follow-up (回访). */
  'followUp',
  'supplierAnswer',
  'departmentAnswer',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** One promise that is measured; the answer to an authority has its due time from the authority, not from a policy. */
export type ClockKind = TargetKind | 'statutory';

export interface Target {
  /** Business seconds until the promise is broken. */
  readonly seconds: number;
  /** Shares of the target at which something happens, ascending; the last is 1, the breach. */
  readonly shares: readonly number[];
}

/** A promise without a target is not made: no clock runs for it. */
export type Targets = Readonly<Partial<Record<TargetKind, Target>>>;

/** A version of a policy with the calendar version that counts it: all that is needed to measure what a key names. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly calendar: Calendar;
  readonly targets: Targets;
  /** Business seconds of the customer's silence after two notices that count as agreement. */
  readonly silenceSeconds: number;
  /** Business seconds after which it is told that nobody of staff has touched a complaint. */
  readonly untouchedSeconds: number;
}
