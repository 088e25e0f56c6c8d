import type { FieldProblem } from '../domain/errors.ts';

/** Body of every error: RFC 9457 problem details, `application/problem+json`. A code may carry more fields with its facts. */
export interface Problem {
  /** `urn:redress:problem:<code>` */
  readonly type: string;
  /** One sentence for people, in the caller's language, that names the remedy. */
  readonly title: string;
  readonly status: number;
  /** What programs match. */
  readonly code: string;
  /** With the code `fields-invalid`: every field that is wrong. */
  readonly errors?: readonly FieldProblem[];
}
