import type * as z from 'zod';
import type { CreateDocumentOptions } from 'zod-openapi';

type Schema = Record<string, unknown>;
/** The pieces of a definition that are read here. */
interface Piped {
  readonly type: string;
  readonly out?: z.core.$ZodType;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.core.$ZodType[];
}

const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Piped;

/**
 * What a caller sends is read by the first step of a pipe; the limits that matter to him may stand in the last one (text is
 * normalised first and measured afterwards; a number is parsed first and compared with its choices afterwards).
 */
function limitsOf(schema: z.core.$ZodType): Schema {
  const { type, out, options } = defOf(schema);
  if (type === 'pipe' && out) return limitsOf(out);
  if (type === 'union' && options?.every((one) => defOf(one).type === 'literal'))
    return { enum: options.flatMap((one) => defOf(one).values ?? []) };
  if (type !== 'string') return {};
  const { minLength, maxLength } = schema as z.ZodString;
  return { ...(minLength !== null && { minLength }), ...(maxLength !== null && { maxLength }) };
}

/** How zod's schemas become those of the document. */
export const schemaOptions: CreateDocumentOptions = {
  override: ({ jsonSchema, zodSchema, io }) => {
    const schema = jsonSchema as Schema;
    // The formats of dates and times say it; their patterns are pages of digits.
    if (typeof schema.format === 'string' && schema.format.startsWith('date')) delete schema.pattern;
    if (io === 'input' && zodSchema._zod.def.type === 'pipe')
      for (const [key, value] of Object.entries(limitsOf(zodSchema))) schema[key] ??= value;
  },
};
