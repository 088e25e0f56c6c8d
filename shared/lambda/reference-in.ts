import { parseReference } from '../domain/complaints/reference.ts';
import { DomainError } from '../domain/errors.ts';

/** @throws DomainError not-found/`complaint-unknown` for what is no reference, before anything is read. */
export function referenceIn(params: Readonly<Record<string, string>>): string {
  const reference = parseReference(params.reference ?? '');
  if (!reference) {
    throw new DomainError(
      'not-found',
      'complaint-unknown',
      'There is no such complaint; check the reference.',
    );
  }
  return reference;
}
