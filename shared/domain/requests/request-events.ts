import type { Instant } from '../instant.ts';

/** What of the customer's words and data an agent may show to whom is asked; nothing unless chosen (R006, R066). */
export const shareable = ['order', 'product', 'text', 'name', 'contact'] as const;
export type Shareable = (typeof shareable)[number];

/** A question to a supplier or another department. Events of before the register name nobody. */
interface Question {
  readonly text: string;
  readonly share?: readonly Shareable[];
  /** When the answer is due by the policy's clock. */
  readonly dueAt?: Instant;
}

interface Answer {
  readonly text: string;
  /** Local date `YYYY-MM-DD` by which they promise to have done it. */
  readonly promisedOn?: string;
  /** Which request of this complaint it answers, from 1. */
  readonly request: number;
}

/** Whether whoever was awaited has answered (told to an agent) or is no longer asked. Absent: answered. */
export type WaitEnd = 'answered' | 'recalled';

/** The facts of requests to suppliers and other departments. */
export interface RequestEvents {
  'supplier-asked': Question & { readonly supplierId?: string };
  'department-asked': Question & { readonly departmentId?: string };
  'supplier-answered': Answer;
  'department-answered': Answer;
  'wait-ended': { readonly text: string; readonly how?: WaitEnd };
}

export type AskedType = 'supplier-asked' | 'department-asked';
