import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';

/** Who can be asked: a supplier, or another department of the company. */
export const respondentKinds = ['supplier', 'department'] as const;
export type RespondentKind = (typeof respondentKinds)[number];

/** One entry of the register of suppliers and departments (R006, R045, R066). Never deleted: disabled, it is asked no more. */
export interface Respondent {
  readonly kind: RespondentKind;
  /** Chosen once: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** Where questions are mailed to. */
  readonly email: string;
  readonly language: Language;
  readonly enabled: boolean;
  /** Of a department: the calendar it works by. */
  readonly calendar?: string;
  /** 1 when it is added; each change is one more. */
  readonly version: number;
  readonly updatedAt: Instant;
  /** Staff id of who changed it last. */
  readonly updatedBy: string;
}
