import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const root = path.resolve(import.meta.dirname, '../..');

/** Names of generic types hold characters that the name of a component may not. */
const componentName = (name: string): string => decodeURIComponent(name).replaceAll(/[^A-Za-z0-9._-]+/g, '_');

/** Draft 7, which the generator writes, as the 2020-12 of OpenAPI 3.1: other addresses, other tuples. */
function modern(value: Json): Json {
  if (Array.isArray(value)) return value.map(modern);
  if (value === null || typeof value !== 'object') return value;
  const { items, additionalItems, $ref, ...rest } = value as { readonly [key: string]: Json };
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, modern(one)])),
    ...($ref !== undefined && {
      $ref: `#/components/schemas/${componentName(String($ref).replace('#/definitions/', ''))}`,
    }),
    ...(Array.isArray(items) && { prefixItems: modern(items), items: modern(additionalItems ?? false) }),
    ...(items !== undefined && !Array.isArray(items) && { items: modern(items) }),
  };
}

/**
 * Schemas of the named types that shared/contracts exports, and of all that they are made of, as components: what is
 * documented as an answer is the very type that the functions are compiled with.
 * @throws when a name is not exported.
 */
export function schemasOfTypes(names: readonly string[]): Readonly<Record<string, object>> {
  const generator = createGenerator({
    path: path.join(root, 'shared/contracts/*.ts'),
    tsconfig: path.join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    // Answers may grow: a reader must not fail on what it does not know.
    additionalProperties: true,
    jsDoc: 'extended',
  });
  const components: Record<string, object> = {};
  for (const name of names) {
    const { definitions = {} } = generator.createSchema(name);
    for (const [known, schema] of Object.entries(definitions))
      components[componentName(known)] = modern(schema as Json) as object;
  }
  return components;
}
