import { languages } from '../../../shared/domain/language.ts';
import type { DefinitionField } from './definition-fields.ts';
import { askedFields, countOf } from './definition-items.ts';
import type { Typed } from './typed.ts';

function at(value: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function put(value: Record<string, unknown>, path: string, what: unknown): void {
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0) value[first] = what;
  else {
    const before = value[first] as Record<string, unknown> | readonly unknown[] | undefined;
    const inner = Array.isArray(before) ? [...before] : { ...before };
    put(inner as Record<string, unknown>, rest.join('/'), what);
    value[first] = inner;
  }
}

/** The paths of what can be typed for a field. */
export const pathsOf = ({ kind, name }: Pick<DefinitionField, 'kind' | 'name'>): readonly string[] =>
  kind === 'texts' ? languages.map((language) => `${name}/${language}`) : [name];

/** A value as it stands in the form. */
export function typedOf(fields: readonly DefinitionField[], value: unknown): Typed {
  const shown = (kind: DefinitionField['kind'], one: unknown): string | readonly string[] => {
    if (kind === 'many') return (one as readonly string[] | undefined) ?? [];
    if (kind === 'lines') return ((one as readonly string[] | undefined) ?? []).join('\n');
    return one === undefined ? '' : String(one);
  };
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, string | readonly string[]])[] => {
      if (field.kind !== 'items')
        return pathsOf(field).map((path) => [path, shown(field.kind, at(value, path))]);
      const items = (at(value, field.name) as readonly unknown[] | undefined) ?? [];
      return [
        [field.name, String(items.length)],
        ...items.flatMap((item, index) =>
          Object.entries(typedOf(field.fields, item)).map(
            ([path, one]) => [`${field.name}/${index}/${path}`, one] as const,
          ),
        ),
      ];
    }),
  );
}

const isBlank = (one: string | readonly string[] | undefined): boolean =>
  one === undefined || (typeof one === 'string' ? one.trim() === '' : one.length === 0);

/** Names of the fields that must be filled in and are not. */
export const missingOf = (fields: readonly DefinitionField[], typed: Typed): readonly string[] =>
  askedFields(fields, typed)
    .filter((field) => field.optional === undefined)
    .filter((field) =>
      field.kind === 'items'
        ? countOf(typed, field.name) === 0
        : pathsOf(field).every((path) => isBlank(typed[path])),
    )
    .map(({ name }) => name);

/** What the form says as a value; what is blank is left out. What the value holds beside these fields stays. */
export function definitionOf(
  fields: readonly DefinitionField[],
  typed: Typed,
  before: unknown = {},
  empty: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const drawn = new Set(fields.map(({ name }) => name.split('/')[0]));
  const value: Record<string, unknown> = {
    ...empty,
    ...Object.fromEntries(Object.entries(before as object).filter(([key]) => !drawn.has(key))),
  };
  for (const field of askedFields(fields, typed)) {
    if (field.kind === 'items') {
      const length = countOf(typed, field.name);
      if (length > 0)
        put(
          value,
          field.name,
          Array.from({ length }, () => ({ ...field.least })),
        );
      continue;
    }
    for (const path of pathsOf(field)) {
      const one = typed[path];
      if (isBlank(one)) continue;
      if (field.kind === 'number' || (field.kind === 'choice' && field.numbers))
        put(value, path, Number(one));
      else if (field.kind === 'flag') put(value, path, true);
      else if (field.kind === 'lines')
        put(
          value,
          path,
          String(one)
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      else put(value, path, one);
    }
  }
  return value;
}

/** The fields in which two values differ. */
export const changedFields = (
  fields: readonly DefinitionField[],
  before: unknown,
  after: unknown,
): readonly DefinitionField[] =>
  fields.filter((field) => {
    const [a, b] = [typedOf([field], before), typedOf([field], after)];
    return JSON.stringify(a) !== JSON.stringify(b);
  });
