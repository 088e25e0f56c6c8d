import type { Department } from '../complaints/departments.ts';
import type { Texts } from '../language.ts';
import type { Assessment, Fault } from './assessment.ts';

/** What a cause may demand of whoever assesses a complaint with it. */
export const demands = ['delivery-times', 'words'] as const;
export type Demand = (typeof demands)[number];

/** One cause of the company's list; its code is the id of its definition. */
export interface Cause {
  readonly name: Texts;
  /** Who answers for it. */
  readonly department: Department;
  /** What a console proposes; the assessor decides. */
  readonly fault?: Fault;
  /** What usually failed when this is the cause. */
  readonly indicators: readonly string[];
  readonly demands?: readonly Demand[];
  /** Never counts against staff, so it cannot be their fault (MISUSE). */
  readonly neverStaff?: true;
  /** Finding when more than this share of the classified complaints of a period has it (OTHER: 10). */
  readonly alertAbovePercent?: number;
}

/** Whether a complaint counts against staff, in any figure about people (R222, R223). */
export const countsAgainstStaff = (
  { cause, fault }: Pick<Assessment, 'cause' | 'fault'>,
  causes: ReadonlyMap<string, Pick<Cause, 'neverStaff'>>,
): boolean => fault === 'staff' && causes.get(cause)?.neverStaff !== true;
