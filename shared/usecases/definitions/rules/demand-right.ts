import { DomainError, type FieldProblem } from '../../../domain/errors.ts';

/** The problems of a value, with their fields as the request has them; those of `id` and `version` stay. */
export const inValue = (problems: readonly FieldProblem[], path = 'value'): readonly FieldProblem[] =>
  problems.map((one) =>
    one.field === 'id' || one.field === 'version' ? one : { ...one, field: `${path}/${one.field}` },
  );

/** @throws DomainError unprocessable/`code` with every wrong field and its remedy in `errors`. */
export function demandRight(code: string, errors: readonly FieldProblem[]): void {
  const [first] = errors;
  if (!first) return;
  throw new DomainError('unprocessable', code, `${first.field}: ${first.message}`, { errors });
}
