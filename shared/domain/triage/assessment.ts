import type { Department } from '../complaints/departments.ts';
import type { Priority, Severity } from '../complaints/state.ts';

/** Whose doing it was, kept apart from the cause (R222, R223). */
export const faults = ['product', 'staff', 'supplier', 'carrier', 'customer'] as const;
export type Fault = (typeof faults)[number];

/**
 * What a dissatisfied customer does (R114): publicly, towards us, an authority or the world; privately, towards friends or
 * with the own purse.
 */
export const behaviours = [
  'asked-us',
  'went-to-authority',
  'took-legal-action',
  'spoke-publicly',
  'warned-others',
  'stopped-buying',
] as const;
export type Behaviour = (typeof behaviours)[number];

const privately: readonly Behaviour[] = ['warned-others', 'stopped-buying'];
/** Whether others than friends and the customer's own purse take note of it. */
export const isPublic = (behaviour: Behaviour): boolean => !privately.includes(behaviour);

/** Of a late delivery (R072): local dates, with a time `T14:30` where one was promised or is known. */
export interface Delivery {
  readonly promisedAt: string;
  /** Absent while it has not arrived. */
  readonly arrivedAt?: string;
}

/** What the assessment says of a complaint: which of the company's causes, whose fault, how grave, what was not met. */
export interface Assessment {
  /** The main cause: the one that figures by cause count, so that they sum to 100 % of complaints. */
  readonly cause: string;
  readonly furtherCauses?: readonly string[];
  /** What `OTHER`, or another cause that asks for it, is in words. */
  readonly causeText?: string;
  /** Absent in events from before faults were recorded. */
  readonly fault?: Fault;
  readonly severity: Severity;
  readonly priority: Priority;
  readonly productLine?: string;
  /** The indicators that failed (R119); filled from the causes when the assessor names none. */
  readonly indicators?: readonly string[];
  readonly behaviour?: readonly Behaviour[];
  readonly delivery?: Delivery;
  /** The department that answered for the main cause when this was assessed. */
  readonly answerable?: Department;
}

/** Whether a delivery was late: on the promised day it is in time, unless a time was promised and not known to be kept. */
export function isLate({ promisedAt, arrivedAt }: Delivery): boolean {
  if (arrivedAt === undefined) return true;
  const [promisedDay, arrivedDay] = [promisedAt.slice(0, 10), arrivedAt.slice(0, 10)];
  if (promisedDay !== arrivedDay) return arrivedDay > promisedDay;
  return promisedAt.length > 10 && (arrivedAt.length === 10 || arrivedAt > promisedAt);
}
