import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { DefinitionSearch } from './definition-search.ts';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether a definition is among what the address asks for: by its id or its name in any language. */
export function matches(
  { id, value, retired }: Pick<Definition, 'id' | 'value' | 'retired'>,
  search: DefinitionSearch,
): boolean {
  if (retired && !search.retired) return false;
  const { name } = value as { readonly name?: unknown };
  const names = typeof name === 'object' && name !== null ? Object.values(name) : [name ?? ''];
  return [id, ...names].some((one) => folded(String(one)).includes(folded(search.find ?? '')));
}
