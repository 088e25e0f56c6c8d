import type { TypedField } from './intake-data.ts';
import type { TypedState } from './use-typed.ts';

export interface FieldsProps {
  readonly state: TypedState;
  /** What is wrong with a field; `sentAs` is its path in what is sent. */
  readonly errorOf: (field: TypedField, sentAs: string) => string | undefined;
}
