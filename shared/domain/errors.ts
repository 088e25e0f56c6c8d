/**
 * The one error the domain throws. `kind` decides the HTTP status (in one place, shared/lambda/problem.ts);
 * `code` is what clients and tests match; `message` is one English sentence that names the remedy;
 * `details` carries facts for a translated message and never personal data.
 */
export type DomainErrorKind =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'unprocessable'
  | 'unavailable';

export interface FieldProblem {
  /** JSON pointer without the leading slash, e.g. `contact/email`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** Facts for a translated message; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: DomainErrorKind,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
