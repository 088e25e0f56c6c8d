import type * as z from 'zod';

/** What an operation answers when all is well. */
export type Answer =
  /** JSON: the name of a type that shared/contracts exports, or a schema. */
  | { readonly json: string | z.ZodType; readonly status?: 200 | 201 }
  | { readonly page: string }
  | { readonly csv: string }
  /** On to another page. */
  | { readonly redirect: string; readonly orPage?: string };

/**
 * What the route tables do not say of a route. Method, path, who may, and the body that the route wrapper parses are taken
 * from the table itself.
 */
export interface Operation {
  /** One sentence in the imperative, for a list. */
  readonly summary: string;
  /** More, in Markdown. */
  readonly description?: string;
  readonly query?: z.ZodObject;
  /** Only for a route that parses its body itself. */
  readonly body?: z.ZodType;
  /** What the body is sent as; JSON unless told. */
  readonly sent?: 'json' | 'form';
  /** It demands the header `Idempotency-Key`. */
  readonly idempotencyKey?: true;
  readonly answer: Answer;
}

/** Operations by `METHOD /path`, as the route tables name them. */
export type Operations = Readonly<Record<string, Operation>>;
