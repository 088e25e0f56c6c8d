import { type Html, html, type Printable } from '../html.ts';
import { refName, type Schema } from './api-document.ts';
import type { ReferenceWords } from './words.ts';

const code = (text: unknown): Html =>
  html`<code>${typeof text === 'string' ? text : JSON.stringify(text)}</code>`;
const listed = (values: readonly Printable[]): Printable => values.map((value, i) => [i > 0 && ', ', value]);

/** A type in a few words: `string`, `list of QueueRow`, a link to a type of its own. */
export function typeName(schema: Schema, words: ReferenceWords): Printable {
  const { $ref, type, format, items, anyOf, oneOf } = schema;
  if ($ref) return html`<a href="#type-${refName($ref)}">${refName($ref)}</a>`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return listed(schema.enum.map(code));
  const either = anyOf ?? oneOf;
  if (either?.every((one) => !one.properties)) return listed(either.map((one) => typeName(one, words)));
  if (either) return words.t('oneOf');
  if (type === 'array' && typeof items === 'object') return [words.t('listOf'), ' ', typeName(items, words)];
  return `${[type ?? 'object'].flat().join(', ')}${format ? ` (${format})` : ''}`;
}

/** Limits that a value must keep. */
function limits(
  { minimum, maximum, minLength, maxLength, pattern, default: usual }: Schema,
  { t }: ReferenceWords,
) {
  return [
    minimum !== undefined && `≥ ${minimum}`,
    // What JavaScript can count to is no limit of ours.
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `≤ ${maximum}`,
    minLength !== undefined && minLength > 0 && t('atLeast', { n: minLength }),
    maxLength !== undefined && t('atMost', { n: maxLength }),
    pattern !== undefined && code(pattern),
    usual !== undefined && [t('usually'), ' ', code(usual)],
  ].filter((one) => one !== false);
}

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Where a parameter goes, in the reader's language. */
  readonly place?: string;
}

/** Names with their types, limits and what they are made of. */
export const fieldsView = (fields: readonly Field[], words: ReferenceWords): Html =>
  html`<dl class="fields">${fields.map((one) => fieldView(one, words))}</dl>`;

function fieldView({ name, schema, required, place }: Field, words: ReferenceWords): Html {
  const bounds = limits(schema, words);
  return html`<div>
<dt><code class="name">${name}</code> <span class="type">${place && `${place} · `}${typeName(schema, words)}</span>${required && html` <span class="required">${words.t('required')}</span>`}</dt>
<dd>${schema.description && html`<p lang="en">${prose(schema.description)}</p>`}${bounds.length > 0 && html`<p class="bounds">${listed(bounds)}</p>`}${inner(schema, words)}</dd>
</div>`;
}

/** What a type is made of where that is not another named type. */
function inner(schema: Schema, words: ReferenceWords): Printable {
  const { type, items, properties, anyOf, oneOf } = schema;
  if (properties) return schemaView(schema, words);
  if (type === 'array' && typeof items === 'object' && !items.$ref) return inner(items, words);
  return (anyOf ?? oneOf)?.some((one) => one.properties) && schemaView(schema, words);
}

/** A variant of a union is called by what tells it from the others. */
const variantName = ({ properties = {}, $ref }: Schema, words: ReferenceWords): Printable =>
  $ref
    ? refName($ref)
    : properties.type
      ? typeName(properties.type, words)
      : Object.keys(properties).join(', ');

/** The fields of a type; of a union those of each variant. */
export function schemaView(schema: Schema, words: ReferenceWords): Printable {
  const { properties, required = [], anyOf, oneOf } = schema;
  if (properties) {
    const fields = Object.entries(properties).map(([name, one]) => ({
      name,
      schema: one,
      required: required.includes(name),
    }));
    return fieldsView(fields, words);
  }
  const variants = (anyOf ?? oneOf)?.filter((one) => one.properties ?? one.$ref);
  if (!variants || variants.length === 0) return html`<p>${typeName(schema, words)}</p>`;
  return variants.map(
    (one) =>
      html`<details><summary>${variantName(one, words)}</summary>${one.$ref ? html`<p>${typeName(one, words)}</p>` : schemaView(one, words)}</details>`,
  );
}

/** Text with `code` in it. */
export const prose = (text: string): Printable =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
