import type { FieldProblem } from '../../../shared/domain/errors.ts';

/** An answer that is no success (RFC 9457), or none at all: code `offline`. `message` is for people, in their language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  /** What else the API says of it, e.g. what changed meanwhile. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(body: Readonly<Record<string, unknown>>) {
    const { title, status, code, errors, ...details } = body;
    super(typeof title === 'string' ? title : '');
    this.name = 'Problem';
    this.status = Number(status ?? 0);
    this.code = String(code ?? 'internal');
    this.errors = Array.isArray(errors) ? errors : [];
    this.details = details;
  }

  /** What is wrong with one field of the body, e.g. `data/text`. */
  errorOf(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** Whatever was thrown, as something that can be shown. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ code: 'internal' });

/** The problem of an answer; a page of a proxy in between is no problem+json. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  return new Problem(typeof body === 'object' && body !== null ? { ...body } : { status: answer.status });
}
