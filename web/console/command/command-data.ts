import type { Field } from './command-fields.ts';

/** What was filled in, by the name of the field. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What a form shows before anybody fills it in. */
export const initialOf = (fields: readonly Field[]): Filled =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'checks' ? [] : field.kind === 'choice' ? (field.initial ?? '') : '',
    ]),
  );

const isEmpty = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || value.length === 0;

/** Names of the fields that must be filled in and are not. */
export const missingOf = (fields: readonly Field[], filled: Filled): readonly string[] =>
  fields
    .filter(({ name, optional }) => optional === undefined && isEmpty(filled[name]))
    .map(({ name }) => name);

const isJson = (field: Field): boolean =>
  field.kind === 'whole' || (field.kind === 'choice' && field.json === true);

/** The data of the command: empty fields are left out, never sent as empty text; a path `a/b` becomes `{ a: { b } }`. */
export function dataOf(fields: readonly Field[], filled: Filled): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const value = filled[field.name];
    if (isEmpty(value)) continue;
    if (field.kind === 'choice' && field.onlyWith !== undefined && isEmpty(filled[field.onlyWith])) continue;
    const [first = '', second] = field.name.split('/');
    const sent = isJson(field) ? JSON.parse(String(value)) : value;
    if (second === undefined) data[first] = sent;
    else data[first] = { ...(data[first] as object | undefined), [second]: sent };
  }
  return data;
}
