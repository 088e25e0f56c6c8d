import { DomainError } from '../domain/errors.ts';

const printableKey = /^[\x21-\x7e]{8,128}$/;

/** The header that makes a retry the same intention. @throws DomainError `idempotency-key-missing`, `idempotency-key-broken`. */
export function idempotencyKeyOf(headers: Readonly<Record<string, string>>): string {
  const key = headers['idempotency-key'];
  if (key === undefined) {
    throw new DomainError(
      'invalid',
      'idempotency-key-missing',
      'Send a fresh Idempotency-Key header with each new complaint, and the same one with a retry.',
    );
  }
  if (!printableKey.test(key)) {
    throw new DomainError(
      'invalid',
      'idempotency-key-broken',
      'The Idempotency-Key header takes 8 to 128 printable characters without spaces.',
    );
  }
  return key;
}
