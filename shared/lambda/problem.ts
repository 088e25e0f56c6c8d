import type { Problem } from '../contracts/problem.ts';
import { DomainError, type DomainErrorKind, type FieldProblem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { translate } from '../i18n/translate.ts';
import type { HttpResponse } from './http-message.ts';

/** The one place where an error becomes an HTTP status. `details.status` refines `invalid` to 413 or 415. */
const statusOf: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  unprocessable: 422,
  unavailable: 503,
};

/** Service errors after which sending again is right: what was stored although no answer came is found again by its key. */
const passing =
  /Throttl|ProvisionedThroughput|RequestLimit|TimeoutError|ServiceUnavailable|InternalServerError|LimitExceeded/;

/** Any error as a DomainError: throttling and timeouts are `unavailable`, everything else is our fault and says so. */
export function asDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && passing.test(error.name)) {
    return new DomainError('unavailable', 'try-again', 'The service is busy; try again in a few seconds.');
  }
  return undefined;
}

/** Fields that the domain found wrong, in the reader's language; what has no text of its own keeps its own. */
const inLanguage = (errors: readonly FieldProblem[], language: Language): readonly FieldProblem[] =>
  errors.map((error) => ({
    ...error,
    message: translate(language, `problem.field.${error.code}`, {
      ...error.details,
      defaultValue: translate(language, `problem.${error.code}`, {
        ...error.details,
        defaultValue: error.message,
      }),
    }),
  }));

/** RFC 9457 problem+json. `title` is for people, in their language; `code` and `errors` are for programs. Never a stack trace. */
export function problem(error: unknown, language: Language): HttpResponse {
  const known = asDomainError(error);
  if (!known)
    console.error(
      JSON.stringify({
        level: 'ERROR',
        error: error instanceof Error ? error.name : 'unknown',
        // The frames only: a message may quote what somebody typed.
        at: error instanceof Error ? error.stack?.split('\n').slice(1, 6) : undefined,
      }),
    );
  const code = known?.code ?? 'internal';
  const { status: refined, ...details } = known?.details ?? {};
  const status = typeof refined === 'number' ? refined : known ? statusOf[known.kind] : 500;
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 503 && { 'retry-after': '2' }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    json: {
      type: `urn:redress:problem:${code}`,
      title: translate(language, `problem.${code}`, {
        ...details,
        defaultValue: known?.message ?? 'Something went wrong on our side; nothing was counted twice.',
      }),
      status,
      code,
      ...details,
      ...(Array.isArray(details.errors) && { errors: inLanguage(details.errors, language) }),
    } satisfies Problem,
  };
}
