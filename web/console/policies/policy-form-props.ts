import type { FieldProblem } from '../../../shared/domain/errors.ts';
import type { TypedPolicy } from './policy-value.ts';

/** What each part of the form of a policy is given. */
export interface PolicyFormProps {
  readonly typed: TypedPolicy;
  readonly onChange: (typed: TypedPolicy) => void;
  readonly readOnly: boolean;
  /** What the API refused. */
  readonly errors: readonly FieldProblem[];
}
