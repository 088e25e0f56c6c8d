import type { DefinitionField } from './definition-fields.ts';
import type { Typed } from './typed.ts';

/** How many items stand in the form: kept below the field's own name. */
export const countOf = (typed: Typed, list: string): number => Number(typed[list] || 0);

const beginningOf = (list: string, index: number): string => `${list}/${index}/`;

/** What stands in one item, by the path within it. */
const itemOf = (typed: Typed, list: string, index: number): Typed => {
  const beginning = beginningOf(list, index);
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([path]) => path.startsWith(beginning))
      .map(([path, value]) => [path.slice(beginning.length), value]),
  );
};

/** The form with these items instead, in this order. */
export function withItems(typed: Typed, list: string, items: readonly Typed[]): Typed {
  const others = Object.entries(typed).filter(([path]) => !path.startsWith(`${list}/`));
  const own = items.flatMap((item, index) =>
    Object.entries(item).map(([path, value]) => [beginningOf(list, index) + path, value] as const),
  );
  return { ...Object.fromEntries([...others, ...own]), [list]: String(items.length) };
}

const itemsOf = (typed: Typed, list: string): readonly Typed[] =>
  Array.from({ length: countOf(typed, list) }, (_, index) => itemOf(typed, list, index));

export const withNewItem = (typed: Typed, list: string): Typed =>
  withItems(typed, list, [...itemsOf(typed, list), {}]);

export const withoutItem = (typed: Typed, list: string, index: number): Typed =>
  withItems(
    typed,
    list,
    itemsOf(typed, list).filter((_, at) => at !== index),
  );

/** The item changes places with the one before it; the first one stays. */
export function movedUp(typed: Typed, list: string, index: number): Typed {
  const items = itemsOf(typed, list);
  const [above, item] = [items[index - 1], items[index]];
  if (!above || !item) return typed;
  return withItems(
    typed,
    list,
    items.map((one, at) => (at === index ? above : at === index - 1 ? item : one)),
  );
}

/** The fields of one item that are asked, by their whole paths. */
export function itemFields(
  { name: list, fields }: Extract<DefinitionField, { readonly kind: 'items' }>,
  typed: Typed,
  index: number,
): readonly DefinitionField[] {
  const beginning = beginningOf(list, index);
  return fields
    .filter(
      ({ where }) => where === undefined || where.is.includes(String(typed[beginning + where.name] ?? '')),
    )
    .map((field) => ({ ...field, name: beginning + field.name }));
}

/** Every field that is asked as the form stands: those of items behind the field that holds them. */
export const askedFields = (fields: readonly DefinitionField[], typed: Typed): readonly DefinitionField[] =>
  fields.flatMap((field) =>
    field.kind === 'items'
      ? [
          field,
          ...Array.from({ length: countOf(typed, field.name) }, (_, index) =>
            itemFields(field, typed, index),
          ).flat(),
        ]
      : [field],
  );
